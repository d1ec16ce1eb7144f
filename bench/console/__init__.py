"""The tour of the README on a real Linux console: the kernel's own, in a machine that qemu emulates.

As root on Debian, with debootstrap and qemu-system-x86 installed, and Python 3.11, which Debian 12 has too:

    pip wheel -c constraints.txt -w WHEELS .
    bench/console/disk.sh FOLDER WHEELS
    python -m bench.console FOLDER            # 80×25 in text mode; pictures come into FOLDER
    python -m bench.console FOLDER 1024x768   # 128×48 on a framebuffer
"""
