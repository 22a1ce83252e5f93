export { errors } from './en/errors.ts'
export { navigation } from './en/navigation.ts'
export { shell } from './en/shell.ts'
export { signIn } from './en/sign-in.ts'
