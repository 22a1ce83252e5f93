import { render } from 'preact'
import { call } from './api/client.ts'
import { App } from './app.tsx'
import { loadTexts } from './i18n/index.ts'
import { preloadView } from './preload-view.ts'
import { me } from './session.ts'
import { watchLeaving } from './unsaved.ts'

/** Asks who is signed in while the texts and the view's code arrive, and then draws; without a session it is the sign-in view. */
preloadView(location.pathname)
const [member] = await Promise.all([call('getMe').catch(() => null), loadTexts()])
me.value = member
watchLeaving()
const place = document.getElementById('app')
if (place) render(<App />, place)
