/** The template gallery on the start screen. */
import { TemplateGallery } from './template-gallery.tsx';
import styles from './templates.module.css';
import { useTemplates } from './use-templates.ts';

export function StartTemplates() {
  const { open } = useTemplates();
  return (
    <section aria-labelledby="start-templates" className={styles.section}>
      <h2 id="start-templates" className={styles.heading}>
        Start from a template
      </h2>
      <TemplateGallery onOpen={(template) => void open(template)} />
    </section>
  );
}
