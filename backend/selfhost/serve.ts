import { seedDemo } from '../demo/seed.ts'
import { createDemoLink } from '../demo/sign-in.ts'
import { announce } from './announce.ts'
import { prepareDataFolder } from './data-folder.ts'
import { type Environment, isLocal, readEnvironment, toExamplesOrigin } from './environment.ts'
import { Failure } from './failure.ts'
import { takeLock } from './lock.ts'
import { type Product, startProduct } from './product.ts'
import { listenForStop, untilAborted } from './stop-signals.ts'
import { readWorkerSettings, type WorkerSettings } from './worker-settings.ts'

export interface Serving {
  /** Brings `dist/` up to date before anything starts. */
  build(settings: WorkerSettings, asked: AbortSignal): Promise<void>
  /** Called once the product runs. */
  whileRunning?(product: Product): void
}

/**
 * Runs the product until it is asked to stop, which is success, or until workerd dies, which is not.
 * @throws {Failure} for bad settings, a folder or port in use, a failed build, a dead workerd
 */
export async function serve({ build, whileRunning }: Serving): Promise<void> {
  const environment = readEnvironment(process.env)
  const settings = readWorkerSettings()
  const asked = listenForStop()
  prepareDataFolder(environment.dataFolder)
  const lock = await takeLock(environment.dataFolder)
  let product: Product | undefined
  try {
    await build(settings, asked)
    product = await startProduct(environment, settings, lock, asked)
    await untilAborted(asked, welcome(environment, product))
    whileRunning?.(product)
    throw new Failure(await untilAborted(asked, product.died))
  } catch (error) {
    if (!asked.aborted) throw error
  } finally {
    await product?.stop()
    lock.release()
  }
}

async function welcome(environment: Environment, { localUrl, operatorToken }: Product) {
  const examplesOrigin = toExamplesOrigin(environment) ?? environment.baseUrl
  if (environment.demo) await seedDemo({ base: localUrl, operatorToken, examplesOrigin })
  // On a public server the output ends up in a log, where a way in has no place.
  const withLink = environment.demo && isLocal(environment.baseUrl)
  announce(environment, withLink ? await createDemoLink(localUrl, operatorToken) : undefined)
}
