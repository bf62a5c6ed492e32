package org.prongsai.query.published;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A card as PNG, twice as large as it is shown, for screens with small pixels. */
final class CardPng {
    static final int SCALE = 2;

    private CardPng() {}

    static byte[] write(Card card, CardTheme theme) {
        var image =
                new BufferedImage(CardDrawing.WIDTH * SCALE, CardDrawing.HEIGHT * SCALE, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            pen.scale(SCALE, SCALE);
            for (var painted : CardDrawing.of(card, theme).shapes()) {
                pen.setColor(painted.color());
                pen.fill(painted.shape());
            }
        } finally {
            pen.dispose();
        }
        return encoded(image);
    }

    private static byte[] encoded(BufferedImage image) {
        var file = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(file)) {
            if (!ImageIO.write(image, "png", stream)) {
                throw new IllegalStateException("every Java writes PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
