import type { ComponentType } from 'preact'
import { LocationProvider, lazy, Route, Router } from 'preact-iso'
import { Toasts } from './parts/toast.tsx'
import { root } from './place.ts'
import { type ViewProps, views } from './routes.ts'
import { me } from './session.ts'
import { Shell } from './shell.tsx'
import { NotAllowed, NotFound } from './views/nowhere.tsx'

const SignIn = lazy(() => import('./views/sign-in/index.tsx'))

/** Every view behind its path, for those who have the role for it. */
const routes = Object.entries(views).map(([path, { load, roles }]) => {
  const View = lazy(load)
  const Guarded: ComponentType<ViewProps> = (props) => {
    const role = me.value?.role
    return role && roles.includes(role) ? <View key={props.params} {...props} /> : <NotAllowed />
  }
  return { path: path ? `${root}/${path}` : root, Guarded }
})

export function App() {
  return (
    <LocationProvider scope={root}>
      {me.value ? (
        <Shell member={me.value}>
          <Router>
            {routes.map(({ path, Guarded }) => (
              <Route key={path} path={path} component={Guarded} />
            ))}
            <Route default component={NotFound} />
          </Router>
        </Shell>
      ) : (
        <Router>{[<Route key="sign-in" default component={SignIn} />]}</Router>
      )}
      <Toasts />
    </LocationProvider>
  )
}
