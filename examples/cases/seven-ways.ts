/**
 * @node all
 * @allow child-process
 */
import * as all from 'child_process'
import cluster from 'cluster'

if (process.send) {
  console.log('  a child that cluster.fork started')
  process.disconnect?.()
} else {
  const names = Object.keys(all).filter((name) =>
    /^[a-z]/.test(name),
  )
  console.log(names.filter((name) => name !== 'default').join(' '))

  console.log(`  ${all.execSync('echo execSync')}`.trimEnd())
  console.log(
    `  ${all.execFileSync('echo', ['execFileSync'])}`.trimEnd(),
  )
  const { stdout } = all.spawnSync('echo', ['spawnSync'])
  console.log(`  ${stdout}`.trimEnd())
  cluster.fork()
}
