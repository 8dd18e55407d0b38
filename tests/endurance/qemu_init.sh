#!/bin/busybox sh
# The first and only process of the virtual computer: mounts the sticks in every way and starts the program on each.
# Lines that begin with "@" are results: @ MOUNT CHECK EXIT-CODE WORDS
busybox mkdir -p /proc /sys /dev /host /stick
busybox mount -t proc none /proc
busybox mount -t sysfs none /sys
busybox mount -t devtmpfs none /dev
busybox --install -s /bin
for module in $(cat /modules.txt); do insmod "/modules/$module.ko" || echo "@ boot $module 1 module"; done
. /settings.sh # BUNDLE: the program's folder as the host sees it

mount -t 9p -o trans=virtio,version=9p2000.L,ro,cache=loose,msize=512000 host /host
mkdir /bundle
mount --bind "/host$BUNDLE" /bundle
mount -t proc none /host/proc
mount --bind /dev /host/dev
mount -t tmpfs none /host/tmp

inside() {
    chroot /host /usr/bin/env -i HOME=/tmp/home LANG=C.UTF-8 PATH=/usr/bin:/bin QT_QPA_PLATFORM=offscreen "$@"
}

check() { # NAME COMMAND...: the exit code, and the last line of what was said
    name=$1
    shift
    inside "$@" >/out 2>&1
    echo "@ $way $name $? $(wc -l </out) $(tail -n 1 /out)"
}

try() { # WAY DEVICE TYPE OPTIONS
    way=$1
    if ! mount -t "$3" -o "$4" "$2" /host/mnt; then
        echo "@ $way mount 1 0"
        return
    fi
    mkdir -p /host/tmp/home
    inside test -x /mnt/FieldGuide/resources/pack.yaml
    echo "@ $way named-as-elsewhere $? 0"
    check program /mnt/FieldGuide/FieldGuide-Linux.com list
    check script sh /mnt/FieldGuide/start-linux.sh --self-check /tmp/report.txt
    echo "@ $way report 0 1 $(cat /host/tmp/report.txt 2>/dev/null)"
    rm -f /host/tmp/report.txt
    echo "$way: $(cat /proc/uptime)"
    echo "@ $way left $(find /host/tmp -type f | wc -l) 0 $(find /host/tmp -type f)"
    umount /host/mnt
}

way=copy
mount -t exfat /dev/vdb /stick && cp -a /bundle /stick/FieldGuide >/out 2>&1
echo "@ exfat copy $? $(wc -l </out) $(tail -n 1 /out)"
umount /stick
udisks=shortname=mixed,utf8=1,flush # as udisks2 mounts FAT
try vfat-rw /dev/vda vfat "rw,$udisks"
try vfat-ro /dev/vda vfat "ro,$udisks"
try vfat-showexec-rw /dev/vda vfat "rw,showexec,$udisks"
try vfat-showexec-ro /dev/vda vfat "ro,showexec,$udisks"
mknod /dev/loop0 b 7 0 2>/dev/null
losetup -r /dev/loop0 /dev/vda && try vfat-loop-ro /dev/loop0 vfat "ro,$udisks"
losetup -d /dev/loop0
try exfat-rw /dev/vdb exfat rw
try exfat-ro /dev/vdb exfat ro
try vfat-noexec /dev/vda vfat "rw,noexec,$udisks"
try exfat-noexec /dev/vdb exfat rw,noexec
echo "@ end end 0 0"
poweroff -f
