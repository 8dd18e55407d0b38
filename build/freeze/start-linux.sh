#!/bin/sh
# Starts Field Guide, also from a stick on which Linux takes no file for a program: sh start-linux.sh [WORDS]
case $0 in
    /*) here=${0%/*} ;;
    */*) here=./${0%/*} ;;
    *) here=. ;;
esac
program=$here/FieldGuide-Linux.com
# The system's own loader tells whether programs may run from here, and can start one that has lost its mark.
for loader in /lib64/ld-linux-x86-64.so.2 /lib/ld-linux-aarch64.so.1; do
    if [ -x "$loader" ] && "$loader" --verify "$program" 2>/dev/null; then
        if [ -x "$program" ]; then exec "$program" "$@"; fi
        exec "$loader" "$program" "$@"
    fi
done
echo "Field Guide can't start here, as this stick or folder lets no program start: copy the folder FieldGuide \
to /dev/shm (emptied when the computer is switched off), then type: sh /dev/shm/FieldGuide/start-linux.sh" >&2
exit 126
