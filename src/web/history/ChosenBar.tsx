import { useTranslations } from 'use-intl'
import { Button } from '../ui/Button.tsx'
import { LinkButton } from '../ui/LinkButton.tsx'
import classes from './ChosenBar.module.css'

type ChosenBarProps = { flowId: string; chosen: number[]; clear: () => void }

/** Which two versions are chosen so far, and the way to what differs between them. */
export const ChosenBar = ({ flowId, chosen, clear }: ChosenBarProps) => {
  const t = useTranslations('history')
  const [from, to] = chosen.toSorted((one, other) => one - other)
  return (
    <div className={classes.bar}>
      <p role="status" className={classes.words}>
        {from === undefined
          ? t('chooseHint')
          : to === undefined
            ? t('chosenOne', { version: from })
            : t('chosenTwo', { from, to })}
      </p>
      {from !== undefined && (
        <Button variant="quiet" size="compact" onClick={clear}>
          {t('clearSelection')}
        </Button>
      )}
      <LinkButton
        id="compare"
        to="/flows/$flowId/history"
        params={{ flowId }}
        search={{ from, to }}
        variant="default"
        size="compact"
        disabled={to === undefined}
      >
        {t('compare')}
      </LinkButton>
    </div>
  )
}
