import { useMantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { ActionMenu } from '../ui/ActionMenu.tsx'

const choices = [
  { scheme: 'light', Icon: IconSun },
  { scheme: 'dark', Icon: IconMoon },
  { scheme: 'auto', Icon: IconDeviceDesktop },
] as const

export const AppearanceMenu = () => {
  const t = useTranslations('shell')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { Icon } = choices.find(({ scheme }) => scheme === colorScheme)!
  return (
    <ActionMenu
      id="appearance"
      label={t('appearance')}
      entries={() =>
        choices.map((choice) => ({
          label: t(choice.scheme),
          Icon: choice.Icon,
          isChosen: choice.scheme === colorScheme,
          run: () => setColorScheme(choice.scheme),
        }))
      }
    >
      <Icon size={20} aria-hidden />
    </ActionMenu>
  )
}
