import { realpathSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ensureOperatorToken, inDataFolder } from './data-folder.ts'
import type { Environment } from './environment.ts'
import { startExamplesServer } from './examples-server.ts'
import { Failure } from './failure.ts'
import type { Lock } from './lock.ts'
import { listMailNetworks } from './mail-route.ts'
import { checkPort, toLocalUrl } from './ports.ts'
import { inProject } from './root.ts'
import type { WorkerSettings } from './worker-settings.ts'
import { createWorkerdConfig } from './workerd-config.ts'
import { startWorkerd, type WorkerdProcess } from './workerd-process.ts'

export interface Product {
  operatorToken: string
  /** Where this machine reaches the product, whatever its public address. */
  localUrl: string
  /** Settles with a reason when workerd ends without being asked to. */
  died: Promise<string>
  /** Ends workerd and starts it again on what is built now. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts workerd on the built bundle, and the example kommun's site beside it; ready when it resolves.
 * @param lock this process's hold on the data folder; every workerd is written down in it
 * @param asked aborts the wait for workerd when somebody wants to stop already
 * @throws {Failure} for a taken port or a workerd that does not come up
 */
export async function startProduct(
  environment: Environment,
  settings: WorkerSettings,
  lock: Lock,
  asked: AbortSignal,
): Promise<Product> {
  const { host, port, examplesPort, baseUrl, dataFolder } = environment
  await checkPort(host, port, 'MK_PORT')
  const examples =
    examplesPort === undefined
      ? undefined
      : await startExamplesServer({
          folder: inProject('embed-examples'),
          host,
          port: examplesPort,
          baseUrl,
          integrityFile: inProject(settings.assets.directory, 'embed/integrity.json'),
        })

  const operatorToken = environment.operatorToken ?? ensureOperatorToken(dataFolder)
  const localUrl = toLocalUrl(host, port)
  const variables = listVariables(environment, operatorToken)
  const died = Promise.withResolvers<string>()
  let workerd: WorkerdProcess | undefined

  const start = async () => {
    const started = await startWorkerd(await writeConfig(environment, settings, Object.keys(variables)), variables)
    lock.add({ pid: started.pid, role: 'workerd' })
    workerd = started
    await Promise.race([waitUntilHealthy(localUrl, asked), started.ended.then(failToStart)])
    started.ended.then((how) => workerd === started && died.resolve(`workerd ended ${how}`))
  }
  const stopWorkerd = async () => {
    const running = workerd
    workerd = undefined
    await running?.stop()
  }
  const stop = async () => {
    await Promise.all([stopWorkerd(), examples?.stop()])
  }

  try {
    await start()
  } catch (error) {
    await stop()
    throw error
  }
  return {
    operatorToken,
    localUrl,
    died: died.promise,
    restart: async () => {
      await stopWorkerd()
      await start()
    },
    stop,
  }
}

function listVariables(environment: Environment, operatorToken: string) {
  const { baseUrl, mailFrom, mailServer, proofZeros, trustedProxyHeader } = environment
  return {
    MK_BASE_URL: baseUrl,
    MK_OPERATOR_TOKEN: operatorToken,
    MK_PROOF_ZEROS: String(proofZeros),
    ...(trustedProxyHeader && { MK_TRUSTED_PROXY_HEADER: trustedProxyHeader }),
    ...(mailServer && { MK_SMTP_URL: mailServer }),
    ...(mailFrom && { MK_MAIL_FROM: mailFrom }),
  }
}

async function writeConfig(environment: Environment, settings: WorkerSettings, variables: string[]) {
  const { host, port, dataFolder, mailServer, mailAuthorities } = environment
  const files = inDataFolder(realpathSync(dataFolder))
  const config = createWorkerdConfig({
    settings,
    workerFile: relative(dirname(files.workerdConfig), findBundle(settings)),
    publicFolder: inProject(settings.assets.directory),
    objectsFolder: files.objects,
    mailFolder: mailServer ? undefined : files.mail,
    mailNetwork: mailServer
      ? { addresses: await listMailNetworks(mailServer), authorities: mailAuthorities ?? [] }
      : undefined,
    host,
    port,
    variables,
  })
  writeFileSync(files.workerdConfig, config)
  return files.workerdConfig
}

function findBundle({ main }: WorkerSettings) {
  try {
    return realpathSync(inProject(main))
  } catch {
    throw new Failure(`There is no ${main}: build it with "npm run build", or start without --no-build.`)
  }
}

const startMilliseconds = 30_000

async function waitUntilHealthy(localUrl: string, asked: AbortSignal) {
  const deadline = Date.now() + startMilliseconds
  while (Date.now() < deadline) {
    const response = await fetch(`${localUrl}/healthz`).catch(() => undefined)
    if (response?.ok) return
    await sleep(50, undefined, { signal: asked })
  }
  throw new Failure(`The product did not answer at ${localUrl}/healthz within ${startMilliseconds / 1000} seconds.`)
}

function failToStart(how: string): never {
  throw new Failure(`workerd did not start: it ended ${how}. Its message is above.`)
}
