import { useTranslations } from 'use-intl'
import type { Ability } from '../../contract/session.ts'
import classes from './AbilityList.module.css'

/** What a key may do, a word each. */
export const AbilityList = ({ abilities }: { abilities: Ability[] }) => {
  const t = useTranslations('ability')
  return (
    <ul className={classes.list}>
      {abilities.map((ability) => (
        <li key={ability}>{t(ability)}</li>
      ))}
    </ul>
  )
}
