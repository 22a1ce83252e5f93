/**
 * Loads a lazy part by its absolute address: a relative `import()` in a script from another origin would
 * resolve against the page. Browsers remember a module that failed to load, so each new try asks anew.
 */
export function partLoader(base: string, version: string) {
  const failures = new Map<string, number>()
  return async (part: string, language?: string): Promise<unknown> => {
    const file = language ? `${part}.${language}.js` : `${part}.js`
    const tries = failures.get(file) ?? 0
    try {
      return await import(`${base}/embed/${version}/${file}${tries ? `?${tries}` : ''}`)
    } catch (error) {
      failures.set(file, tries + 1)
      throw error
    }
  }
}
