import nodeResolve, { type RollupNodeResolveOptions } from '@rollup/plugin-node-resolve'

/** Finds packages as they are for production; left to NODE_ENV, the bytes would depend on where a build is made. */
export const resolve = ({ exportConditions = [], ...options }: RollupNodeResolveOptions) =>
  nodeResolve({ ...options, exportConditions: ['production', ...exportConditions] })
