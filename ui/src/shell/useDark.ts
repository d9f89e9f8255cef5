import { useEffect, useState } from 'react';

export type Theme = 'system' | 'light' | 'dark';
export const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

const STORED = 'marchland-theme';

function stored(): Theme {
  return THEMES.find((theme) => theme === window.localStorage.getItem(STORED)) ?? 'system';
}

/** The reader's theme, and whether the page is dark by it; kept on the reader's machine alone. */
export function useTheme(): { theme: Theme; dark: boolean; setTheme(theme: Theme): void } {
  const [theme, setTheme] = useState<Theme>(stored);
  const [systemDark, setSystemDark] = useState(() => window.matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    const media = window.matchMedia('(prefers-color-scheme: dark)');
    const follow = () => setSystemDark(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    window.localStorage.setItem(STORED, theme);
  }, [theme]);
  return { theme, dark: theme === 'system' ? systemDark : theme === 'dark', setTheme };
}
