package org.prongsai.query.report;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.ReplacedElementFactory;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.simple.extend.FormSubmissionListener;

/** The report has no pictures and no fields: text and lines only. So nothing that draws them is needed either. */
final class NothingReplaced implements ReplacedElementFactory {
    @Override
    public @Nullable ReplacedElement createReplacedElement(
            LayoutContext context, BlockBox box, UserAgentCallback callback, int width, int height) {
        return null;
    }

    @Override
    public void reset() {
        // Nothing is kept.
    }

    @Override
    public void remove(Element element) {
        // Nothing is kept.
    }

    @Override
    public void setFormSubmissionListener(FormSubmissionListener listener) {
        // There are no forms.
    }
}
