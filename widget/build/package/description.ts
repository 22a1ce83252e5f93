interface Project {
  version: string
  description: string
  license: string
  dependencies: Record<string, string>
}

/** What the package's code imports by name; the rest of the project's dependencies are the service's. */
export const dependencies = ['altcha-lib', 'lit', 'personnummer'] as const

/** The package's own `package.json`: its version and the versions of its dependencies are the project's. */
export function describePackage(project: Project, entries: readonly string[], types: (entry: string) => string) {
  const toExport = (entry: string) => [
    entry === 'min-kommun' ? '.' : `./${entry}`,
    { types: `./${types(entry)}`, default: `./${entry}.js` },
  ]
  return {
    name: 'min-kommun',
    version: project.version,
    description: 'E-proposals and other dialogues between a Swedish municipality and its citizens, as custom elements.',
    license: project.license,
    type: 'module',
    sideEffects: false,
    exports: {
      ...Object.fromEntries(entries.map(toExport)),
      './custom-elements.json': './custom-elements.json',
      './package.json': './package.json',
    },
    customElements: 'custom-elements.json',
    files: ['*.js', 'parts', 'types', 'custom-elements.json'],
    dependencies: Object.fromEntries(dependencies.map((name) => [name, project.dependencies[name]])),
  }
}
