import { IconDots } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useKeyMay } from '../../api/key-may.ts'
import { ActionMenu } from '../../ui/ActionMenu.tsx'
import { Button } from '../../ui/Button.tsx'
import { LaterMenu } from '../../ui/later-menu.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { movesFrom } from '../../../contract/flow-status.ts'
import { actionIcons } from '../actions/action-icons.ts'
import classes from './FlowActionBar.module.css'
import { useActionEntries } from '../actions/use-action-entries.ts'
import type { FlowAction, FlowActions } from '../actions/use-flow-actions.ts'
import { useMoves } from '../actions/use-moves.ts'
import type { KnownFlow } from '../known-flow.ts'

/** The actions on the flow whose page is open: the usual move as the one primary button, the rest beside it. */
export const FlowActionBar = ({ flow, actions }: { flow: KnownFlow; actions: FlowActions }) => {
  const t = useTranslations('flow')
  const words = useTranslations()
  const mayWrite = useKeyMay('write')
  const moves = useMoves(flow.status)
  const [usual, ...others] = moves
  const rest: FlowAction[] = [...others, 'duplicate', 'delete']
  const toEntries = useActionEntries(flow, actions)
  // The second click of a double click would meet the opposite move in this place, or make a second copy.
  const act = (action: FlowAction) => (event: MouseEvent) => {
    if (event.detail <= 1) actions.act(action, flow)
  }
  if (!mayWrite) return <p className={classes.mayNot}>{words('list.mayNotWrite')}</p>
  const UsualIcon = usual && actionIcons[usual]
  return (
    <>
      <div className={classes.bar}>
        <LinkButton
          to="/flows/$flowId/edit"
          params={{ flowId: flow.id }}
          state={true}
          id="edit-flow"
          variant="default"
          className={classes.usual}
          icon={<actionIcons.edit size={18} aria-hidden />}
        >
          {t('edit')}
        </LinkButton>
        {usual && UsualIcon && (
          <Button
            className={classes.usual}
            variant={usual === 'publish' || usual === 'resume' ? 'filled' : 'default'}
            icon={<UsualIcon size={18} aria-hidden />}
            onPointerEnter={() => actions.expect(usual, flow)}
            onFocus={() => actions.expect(usual, flow)}
            onClick={act(usual)}
          >
            {t(usual)}
          </Button>
        )}
        <div className={classes.wide}>
          {rest.map((action) => (
            <Button key={action} variant="default" isDangerous={action === 'delete'} onClick={act(action)}>
              {t(action)}
            </Button>
          ))}
        </div>
        <div className={classes.narrow}>
          <ActionMenu
            id="more-actions"
            label={t('moreActions')}
            preload={LaterMenu.preload}
            renderMenu={(frame) => <LaterMenu {...frame} entries={toEntries(rest)} />}
            isFramed
          >
            <IconDots size={18} aria-hidden />
          </ActionMenu>
        </div>
      </div>
      {moves.length < movesFrom(flow.status).length && (
        <p className={classes.mayNot}>{words('detail.mayNotPublish')}</p>
      )}
    </>
  )
}
