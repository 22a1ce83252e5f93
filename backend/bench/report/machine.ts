import { readFileSync } from 'node:fs'
import { arch, cpus, platform, totalmem } from 'node:os'
import { inProject } from '../../selfhost/root.ts'

/** Where and when the figures were measured, on one line. */
export function describeMachine(): string {
  const processors = cpus()
  const workerd = JSON.parse(readFileSync(inProject('node_modules/workerd/package.json'), 'utf8')).version
  return [
    `${processors.length} × ${processors[0]?.model.trim() || 'unknown processor'}`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
    `${platform()} ${arch()}`,
    `Node ${process.versions.node}`,
    `workerd ${workerd}`,
    new Date().toISOString().slice(0, 10),
  ].join(', ')
}
