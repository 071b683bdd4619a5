const kind = String(process.argv[2])

if (kind === 'listener')
  process.on('SIGTERM', () => process.exit(0))

setInterval(() => {}, 1000)
process.stdout.write(`pid ${process.pid}, ${kind}`)
