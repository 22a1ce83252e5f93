/** What `cloudflare:workers` gives these tests: the worker under test and its environment. */
declare namespace Cloudflare {
  interface GlobalProps {
    mainModule: typeof import('../../../worker.ts')
  }
  interface Env extends Omit<import('../../../edge/env.ts').Env, 'MK_OPERATOR_TOKEN'> {
    MK_OPERATOR_TOKEN: string
  }
}
