export { errors } from './sv/errors.ts'
export { navigation } from './sv/navigation.ts'
export { shell } from './sv/shell.ts'
export { signIn } from './sv/sign-in.ts'
