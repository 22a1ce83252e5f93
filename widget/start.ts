import { define } from './define.ts'
import type { WidgetKind } from './kinds/index.ts'
import { keepMounting } from './mount.ts'
import { type KindHost, registry } from './registry.ts'

/** Brings a kind to life on the page, unless another copy of it already has. */
export function start(kind: WidgetKind, host: Omit<KindHost, 'shared'>) {
  const isFirst = Object.keys(registry.kinds).length === 0
  registry.kinds[kind.kind] ??= { ...host, ...kind }
  define(kind)
  if (isFirst) keepMounting()
}
