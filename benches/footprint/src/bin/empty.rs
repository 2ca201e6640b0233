//! Nothing but what every program has.

fn main() {
    println!("{}", std::env::args().count());
}
