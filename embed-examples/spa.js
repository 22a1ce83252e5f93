const view = document.querySelector('#view')
const status = document.querySelector('output')

const views = {
  dialogue() {
    const dialogue = document.createElement('min-kommun')
    dialogue.setAttribute('dialogue', 'exempelkommun/medborgarforslag')
    return dialogue
  },
  about() {
    const text = document.createElement('p')
    text.textContent = 'En annan vy. Här finns ingen dialog.'
    return text
  },
}

const show = (name) => view.replaceChildren(views[name]())

/** Waits for the dialogue each time, so that it has really been there. */
async function switchHundredTimes() {
  for (let round = 0; round < 100; round++) {
    const ready = new Promise((resolve) => view.addEventListener('min-kommun:ready', resolve, { once: true }))
    show('dialogue')
    await ready
    show('about')
  }
  status.textContent = 'Vyn har bytts hundra gånger.'
}

for (const button of document.querySelectorAll('[data-view]')) {
  button.addEventListener('click', () => show(button.dataset.view))
}
document.querySelector('#hundred').addEventListener('click', switchHundredTimes)
show('dialogue')
