#!/bin/sh
# A disk with a small Debian that has a Danish console and kkr: bench/console/disk.sh FOLDER WHEELS [MIRROR]
# WHEELS is what `pip wheel -c constraints.txt -w WHEELS .` made with Python 3.11. Needs root, debootstrap, e2fsprogs.
set -eu
folder=$1 wheels=$2 mirror=${3:-}
root=$folder/root

mkdir -p "$folder"
test -d "$root/boot" || debootstrap --variant=minbase --include=systemd-sysv,udev,dbus,login,locales,kbd,console-setup,python3,python3-venv,linux-image-amd64 \
    bookworm "$root" $mirror

echo "console" >"$root/etc/hostname"
echo "/dev/vda / ext4 rw 0 0" >"$root/etc/fstab"
printf 'XKBMODEL=pc105\nXKBLAYOUT=dk\nBACKSPACE=guess\n' >"$root/etc/default/keyboard"
printf 'ACTIVE_CONSOLES="/dev/tty[1-6]"\nCHARMAP=UTF-8\nCODESET=Lat15\nFONTFACE=Fixed\nFONTSIZE=8x16\n' \
    >"$root/etc/default/console-setup"
echo "da_DK.UTF-8 UTF-8" >"$root/etc/locale.gen"
echo "LANG=da_DK.UTF-8" >"$root/etc/default/locale"
chroot "$root" locale-gen
chroot "$root" sh -c 'id sekr >/dev/null 2>&1 || useradd --create-home --shell /bin/bash sekr; echo sekr:sekr | chpasswd'

rm -rf "$root/wheels" "$root/opt/kkr"
cp -r "$wheels" "$root/wheels"
chroot "$root" sh -c 'python3 -m venv /opt/kkr && /opt/kkr/bin/pip install --no-index --find-links /wheels kkr-tui'
ln -sf /opt/kkr/bin/kkr "$root/usr/local/bin/kkr"

# A root shell on the serial line, for looking at the console from outside (/dev/vcs1).
mkdir -p "$root/etc/systemd/system/serial-getty@ttyS0.service.d"
printf '[Service]\nExecStart=\nExecStart=-/sbin/agetty --autologin root --noclear ttyS0 dumb\n' \
    >"$root/etc/systemd/system/serial-getty@ttyS0.service.d/root.conf"

rm -f "$folder/disk.ext4"
mkfs.ext4 -q -d "$root" "$folder/disk.ext4" 3G
cp "$root"/boot/vmlinuz-* "$folder/vmlinuz"
cp "$root"/boot/initrd.img-* "$folder/initrd"
