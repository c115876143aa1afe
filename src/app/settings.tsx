/** How a person likes the product shown; kept in this browser, applied to the root element. */

import { createContext, type ReactNode, useCallback, useContext, useLayoutEffect, useMemo, useState } from 'react';
import { readSetting, type SettingKey, writeSetting } from './storage';
import { useMedia } from './useMedia';

interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  /** Whether single letters and signs work as keys. */
  readonly letters: boolean;
  /** Null: the default. */
  readonly set: (key: SettingKey, value: string | null) => void;
}

const SettingsContext = createContext<Settings | null>(null);

export function useSettings(): Settings {
  const settings = useContext(SettingsContext);
  if (!settings) throw new Error('settings are read inside SettingsProvider');
  return settings;
}

export function SettingsProvider({ children }: { readonly children: ReactNode }) {
  const [theme, setTheme] = useState(() => readSetting('theme'));
  const [letters, setLetters] = useState(() => readSetting('letters'));
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const dark = theme === 'dark' || (theme !== 'light' && systemDark);

  useLayoutEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  }, [dark]);

  const set = useCallback((key: SettingKey, value: string | null) => {
    writeSetting(key, value);
    ({ theme: setTheme, letters: setLetters })[key](value);
  }, []);
  const settings = useMemo<Settings>(
    () => ({
      theme: theme === 'dark' || theme === 'light' ? theme : 'system',
      letters: letters !== 'off',
      set,
    }),
    [theme, letters, set],
  );
  return <SettingsContext value={settings}>{children}</SettingsContext>;
}
