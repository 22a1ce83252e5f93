import type { ButtonHTMLAttributes, ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

interface Look {
  /** `primary` at most once in a view; `danger` destroys or takes away; `quiet` is a text. */
  look?: 'primary' | 'secondary' | 'danger' | 'quiet'
  icon?: IconName
  children: ComponentChildren
}

type ButtonProps = Look &
  Omit<ButtonHTMLAttributes, 'class' | 'type'> & { type?: 'button' | 'submit'; disabled?: boolean; busy?: boolean }

const classOf = (look: Look['look'] = 'secondary') => `button button-${look}`

/** A verb. While `busy` it stays where it is and takes no second press. */
export const Button = ({ look, icon, busy, disabled, onClick, children, type = 'button', ...rest }: ButtonProps) => (
  <button
    {...rest}
    type={type}
    class={classOf(look)}
    disabled={disabled}
    aria-disabled={busy || undefined}
    onClick={busy ? (event) => event.preventDefault() : onClick}
  >
    {icon && <Icon name={icon} />}
    <span>{children}</span>
  </button>
)

type LinkButtonProps = Look & { href: string; target?: '_blank'; download?: string }

/** A link that stands among buttons. */
export const LinkButton = ({ look, icon, children, target, ...rest }: LinkButtonProps) => (
  <a {...rest} target={target} rel={target && 'noopener'} class={classOf(look)}>
    {icon && <Icon name={icon} />}
    <span>{children}</span>
  </a>
)
