export const navigation = {
  overview: 'Översikt',
  dialogues: 'Dialoger',
  look: 'Utseende',
}
