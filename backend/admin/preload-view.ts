import { root } from './place.ts'
import { views } from './routes.ts'

/** Begins to fetch the code of the view that an address leads to; what fails is fetched again when it is shown. */
export function preloadView(pathname: string): void {
  const path = pathname.slice(root.length).replace(/^\/|\/$/g, '')
  const found = Object.entries(views).find(([pattern]) => toPattern(pattern).test(path))
  found?.[1].load().catch(() => {})
}

const toPattern = (path: string) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`)
