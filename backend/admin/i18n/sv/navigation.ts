export const navigation = {
  overview: 'Översikt',
}
