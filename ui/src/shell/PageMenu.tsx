import { Menu } from '@base-ui/react/menu';

import { texts } from '../texts/en';
import { THEMES, type Theme } from './useDark';

const words = texts.shell;

interface PageMenuProps {
  theme: Theme;
  onTheme(theme: Theme): void;
}

/** What is seldom wanted: the theme, and the page for GraphQL itself. */
export function PageMenu({ theme, onTheme }: PageMenuProps) {
  return (
    <Menu.Root>
      <Menu.Trigger>{words.more}</Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-positioner" sideOffset={4}>
          <Menu.Popup className="menu">
            <Menu.Group>
              <Menu.GroupLabel className="menu-label">{words.theme}</Menu.GroupLabel>
              <Menu.RadioGroup value={theme} onValueChange={onTheme}>
                {THEMES.map((each) => (
                  <Menu.RadioItem key={each} value={each}>
                    {words.themes[each]}
                    <Menu.RadioItemIndicator> ✓</Menu.RadioItemIndicator>
                  </Menu.RadioItem>
                ))}
              </Menu.RadioGroup>
            </Menu.Group>
            <Menu.Separator className="menu-line" />
            <Menu.LinkItem href="/graphiql/">{words.graphiql}</Menu.LinkItem>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
