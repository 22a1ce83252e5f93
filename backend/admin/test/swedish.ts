import { loadTexts } from '../i18n/index.ts'

localStorage.setItem('min-kommun-admin-language', 'sv')
await loadTexts()
