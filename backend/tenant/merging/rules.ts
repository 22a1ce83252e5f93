interface Standing {
  visible: number
}

/**
 * Whether one proposal can become part of another: both public (so neither is part of another already), and
 * the first with none merged into it: there are neither chains nor circles.
 */
export const mayMerge = (duplicate: Standing & { hasMerged: boolean }, target: Standing): boolean =>
  duplicate.visible === 1 && target.visible === 1 && !duplicate.hasMerged
