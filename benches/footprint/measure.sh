#!/usr/bin/env bash
# What the catalog adds to a program and to its build: sizes of stripped release binaries with and
# without the feature, and the processor time of compiling the data and the library.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
target=${CARGO_TARGET_DIR:-$PWD/target}

for features in '' '--features catalog'; do
    # shellcheck disable=SC2086 # no word at all without the feature
    cargo build --quiet --release $features
    echo "bytes of binaries ${features:-without the catalog}"
    for source in src/bin/*.rs; do
        name=$(basename "$source" .rs)
        [ -e "$target/release/$name" ] || continue
        printf '  %-10s %10d\n' "$name" "$(stat -c %s "$target/release/$name")"
    done
done
"$target/release/lookup" s3:GetObject

# The file is touched, so that only the package itself is compiled.
cd ../..
seconds() {
    local source=$1 spent
    shift
    cargo build --quiet --no-default-features "$@"
    touch "$source"
    spent=$( { TIMEFORMAT='%U %S'; time cargo build --quiet --no-default-features "$@" >&2; } 2>&1 )
    awk '{ printf "%.2f processor seconds", $1 + $2 }' <<<"$spent"
}
export CARGO_INCREMENTAL=0
for profile in '' --release; do
    # shellcheck disable=SC2086
    {
        echo "data ${profile:---debug}: $(seconds catalog/src/lib.rs $profile -p iam-policy-catalog)"
        echo "library ${profile:---debug}: $(seconds src/lib.rs $profile -p iam-policy)"
        echo "library with the catalog ${profile:---debug}: $(seconds src/lib.rs $profile -p iam-policy --features catalog)"
    }
done
