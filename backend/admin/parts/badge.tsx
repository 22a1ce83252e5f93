import type { ComponentChildren } from 'preact'

export type Tone = 'neutral' | 'good' | 'waiting' | 'refused' | 'action'

/** A state in a word; the dot's shape says it too, for those who don't see the colour. */
export const Badge = ({ tone = 'neutral', children }: { tone?: Tone; children: ComponentChildren }) => (
  <span class={`badge badge-${tone}`}>{children}</span>
)
