package org.samrad.example;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// The picture that stands where somebody shares an example: its headline and whose it is.
@Component
class ExampleShare {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;
    private static final int EDGE = 80;
    private static final int MOST_LINES = 5;
    private static final Color GROUND = new Color(0x01, 0x45, 0x40);
    private static final Color QUIET = new Color(0xB6, 0xCF, 0xCC);

    private final Font regular = font("Inter_400Regular.ttf");
    private final Font semiBold = font("Inter_600SemiBold.ttf");

    private static Font font(String file) {
        try {
            var bytes = new ClassPathResource("paper/" + file).getContentAsByteArray();
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] of(String headline, String above, String below) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(GROUND);
        g.fillRect(0, 0, WIDTH, HEIGHT);
        g.setColor(QUIET);
        g.setFont(regular.deriveFont(30f));
        g.drawString(above, EDGE, EDGE + 20);
        g.setColor(Color.WHITE);
        int y = headline(g, headline);
        g.setColor(QUIET);
        g.setFont(regular.deriveFont(32f));
        g.drawString(below, EDGE, Math.min(y + 64, HEIGHT - EDGE - 50));
        g.setFont(semiBold.deriveFont(32f));
        g.drawString("Samråd", EDGE, HEIGHT - EDGE + 20);
        g.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// In as large letters as leave room for it all.
    private int headline(Graphics2D g, String headline) {
        float size = 68f;
        List<String> lines;
        do {
            g.setFont(semiBold.deriveFont(size));
            lines = lines(g, headline);
            size -= 4f;
        } while (lines.size() > MOST_LINES - 1 && size > 40f);
        int height = g.getFontMetrics().getHeight();
        int y = EDGE + 60;
        for (var line : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
            y += height;
            g.drawString(line, EDGE, y);
        }
        return y;
    }

    private static List<String> lines(Graphics2D g, String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split("\\s+")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (g.getFontMetrics().stringWidth(longer) > WIDTH - 2 * EDGE && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
