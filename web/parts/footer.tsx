import { useView } from '../view.ts';
import { Mark } from './header.tsx';

export function Footer() {
  const { t } = useView();
  return (
    <footer class="site-footer">
      <div class="site-footer__inner">
        <p class="site-footer__name">
          <Mark />
          <span>{t.frame.product}</span>
        </p>
        <nav aria-label={t.frame.footer}>
          <ul>
            <li>
              <a href="/accessibility">{t.frame.accessibility}</a>
            </li>
            <li>
              <a href="/privacy">{t.frame.privacy}</a>
            </li>
            <li>
              <a href="/docs" hreflang="en">
                {t.frame.api} <span class="site-footer__note">({t.frame.apiLanguage})</span>
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
