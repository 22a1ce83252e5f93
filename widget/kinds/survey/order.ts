interface Ordered {
  options: { id: string; label: string }[]
  order: 'fixed' | 'random' | 'random_keep_last'
}

/** The options in an order of their own for this citizen. */
export function arrange({ options, order }: Ordered): Ordered['options'] {
  if (order === 'fixed') return options
  const last = order === 'random' ? [] : options.slice(-1)
  const drawn = options.slice(0, options.length - last.length).map((option) => ({ option, at: Math.random() }))
  return [...drawn.sort((a, b) => a.at - b.at).map(({ option }) => option), ...last]
}
