"""A moto server on a free port of 127.0.0.1 that cannot outlive the process that started it.

Run as a program it prints its port and serves until its standard input closes; the operating
system closes that pipe however the parent ends, so no server is ever left behind.
"""

import contextlib
import logging
import subprocess
import sys
import threading
import urllib.request

START_LIMIT_SECONDS = 60


def serve():
    from moto.server import ThreadedMotoServer

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    print(server.get_host_and_port()[1], flush=True)
    sys.stdin.read()
    server.stop()


@contextlib.contextmanager
def running(environment):
    """Yields the server's address once it answers; ends the server in every case."""
    child = subprocess.Popen(
        [sys.executable, __file__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
        text=True,
    )
    guard = threading.Timer(START_LIMIT_SECONDS, child.kill)
    guard.start()
    try:
        port = child.stdout.readline().strip()
        if not port:
            raise SystemExit(f"moto did not start within {START_LIMIT_SECONDS} seconds")
        address = f"http://127.0.0.1:{port}"
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(f"{address}/moto-api/data.json", timeout=START_LIMIT_SECONDS) as answer:
            answer.read()
        guard.cancel()
        yield address
    finally:
        guard.cancel()
        child.stdin.close()
        try:
            child.wait(timeout=10)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
        child.stdout.close()


if __name__ == "__main__":
    serve()
