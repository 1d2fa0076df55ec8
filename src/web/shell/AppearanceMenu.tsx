import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { ActionMenu } from '../ui/ActionMenu.tsx'
import { LaterMenu } from '../ui/later-menu.ts'
import { useColorScheme } from './ColorSchemeProvider.tsx'

const choices = [
  { scheme: 'light', Icon: IconSun },
  { scheme: 'dark', Icon: IconMoon },
  { scheme: 'auto', Icon: IconDeviceDesktop },
] as const

export const AppearanceMenu = () => {
  const t = useTranslations('shell')
  const { colorScheme, chooseColorScheme } = useColorScheme()
  const { Icon } = choices.find(({ scheme }) => scheme === colorScheme)!
  return (
    <ActionMenu
      id="appearance"
      label={t('appearance')}
      preload={LaterMenu.preload}
      renderMenu={(frame) => (
        <LaterMenu
          {...frame}
          entries={choices.map((choice) => ({
            label: t(choice.scheme),
            Icon: choice.Icon,
            isChosen: choice.scheme === colorScheme,
            run: () => chooseColorScheme(choice.scheme),
          }))}
        />
      )}
    >
      <Icon size={20} aria-hidden />
    </ActionMenu>
  )
}
