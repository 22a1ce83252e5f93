/** Something the person at the terminal can mend: its message is all they need to read. */
export class Failure extends Error {
  override name = 'Failure'
}

/** Runs a command's main function; a `Failure` ends it with its message alone and exit code 1, anything else with its stack too. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main()
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error)
    process.exitCode = 1
  }
}
