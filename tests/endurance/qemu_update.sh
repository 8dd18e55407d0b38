#!/bin/busybox sh
# The first and only process of the virtual computer: takes edition after edition on a stick with FAT.
busybox mkdir -p /proc /sys /dev /host
busybox mount -t proc none /proc
busybox mount -t sysfs none /sys
busybox mount -t devtmpfs none /dev
busybox --install -s /bin
for module in $(cat /modules.txt); do insmod "/modules/$module.ko" || echo "@ boot $module 1 module"; done
. /settings.sh # BUNDLE: the host's Python

mount -t 9p -o trans=virtio,version=9p2000.L,ro,cache=loose,msize=512000 host /host
mount -t proc none /host/proc
mount --bind /dev /host/dev
mount -t vfat -o rw,shortname=mixed,utf8=1,flush /dev/vda /host/mnt # as udisks2 mounts FAT
chroot /host /usr/bin/env -i HOME=/ LANG=C.UTF-8 PATH=/usr/bin:/bin "$BUNDLE" -B -P /mnt/take.py 2>&1
echo "@ vfat take $? 0"
umount /host/mnt
poweroff -f
