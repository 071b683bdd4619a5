# The first process of a run: sets limits, which its children inherit, and runs the program. See protocol.ts.
# Arguments: seconds of CPU time; in the sandbox the descriptor for the exit status, else "none"; "child", or "first" if the
# program replaces this process; "open" or "closed" stdout; "wait" for the runner before the program starts, or "go"; the
# command of the program.

ulimit -c 0
ulimit -t "$1"
# KiB of data per process: more than the runner, which checks at intervals, allows a whole run.
ulimit -d 4194304
ulimit -n 4096
# Blocks of 512 bytes; in some shells of 1024.
ulimit -f 524288
# Processes and threads. Shells have two names for this limit, and some have none.
{ ulimit -u 512 || ulimit -p 512; } 2>/dev/null
status=$2
place=$3
start=$5
[ "$4" = closed ] && exec >&-
shift 5

# The program must not see variables that the shell itself sets.
unset PWD OLDPWD SHLVL

if [ "$status" = none ]; then
  exec "$@"
fi

# In the sandbox this is process 1: when it exits, the kernel kills everything that the program left running. So it reports
# how the program ended, and waits until the runner has looked for orphans. Messages of the shell itself are dropped.
exec 6>&2 2>/dev/null
# The write fails if the runner was killed before the sandbox could notice.
echo ready >&"$status" || exit 1
# The runner moves this process into a cgroup first, where the program then starts.
if [ "$start" = wait ]; then
  read -r _ <&"$status" || exit 1
fi
if [ "$place" = first ]; then
  eval "exec $status>&-"
  exec "$@" 2>&6 6>&-
fi
(eval "exec $status>&-" && exec "$@" 2>&6 6>&-)
echo $? >&"$status"
read -r _ <&"$status"
exit 0
