# The first process of a run: sets limits, which all that it starts have too, and runs the program.
# Arguments: seconds of CPU time, "walled" or "bare", and the program with its own arguments.

ulimit -c 0
ulimit -t "$1"
# In KiB, of the data of one process: beyond what the runner, which looks every now and then, lets a run have.
ulimit -d 4194304
ulimit -n 4096
# In blocks of 512 bytes; of some shells, of 1024.
ulimit -f 524288
# Processes and threads. Shells have two names for it, and some have none.
{ ulimit -u 512 || ulimit -p 512; } 2>/dev/null
place=$2
shift 2

# A shell's own variables are nobody else's.
unset PWD OLDPWD SHLVL

if [ "$place" = bare ]; then
  exec "$@"
fi

# Behind walls this is process 1: when it ends, the kernel ends whatever the program has left. So it says how the program
# has ended, and waits until the runner has looked around. What the shell itself has to say is for nobody.
exec 6>&2 2>/dev/null
# Nobody is left to take an answer where the runner was killed before the wall could know that.
echo ready >&5 || exit 1
(exec "$@" 2>&6 5>&- 6>&-)
echo $? >&5
read -r _ <&5
exit 0
