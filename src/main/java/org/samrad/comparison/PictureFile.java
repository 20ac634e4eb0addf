package org.samrad.comparison;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.core.io.ClassPathResource;

/// A picture as a file of its own: SVG, or PNG at twice its size. Title and source stand in it, so that it can go
/// anywhere without its page.
final class PictureFile {
    private static final Font REGULAR = font("Inter_400Regular.ttf");
    private static final Font STRONG = font("Inter_600SemiBold.ttf");
    private static final double SCALE = 2;
    private static final int EDGE = 16;
    private static final int HEAD = 34;
    private static final int FOOT = 26;

    private final Picture picture;
    private final String foot;

    /// `foot` says where it comes from and who may see it.
    PictureFile(Picture picture, String foot) {
        this.picture = picture;
        this.foot = foot;
    }

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

    private int width() {
        return picture.width() + 2 * EDGE;
    }

    private int height() {
        return picture.height() + HEAD + FOOT + EDGE;
    }

    private Picture.Lettering head() {
        return new Picture.Lettering(
                EDGE,
                24,
                Canvas.fitted(picture.said().title(), picture.width()),
                Picture.Anchor.START,
                Ink.STRONG_WORDS);
    }

    private Picture.Lettering footer() {
        return new Picture.Lettering(
                EDGE, height() - 12, Canvas.fitted(foot, picture.width()), Picture.Anchor.START, Ink.QUIET_WORDS);
    }

    byte[] svg() {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("svg");
            xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
            attributes(
                    xml, "viewBox", "0 0 " + width() + " " + height(), "width", "" + width(), "height", "" + height());
            attributes(xml, "role", "img", "font-family", "Inter, Segoe UI, Roboto, sans-serif", "font-size", "13");
            element(xml, "title", picture.said().title());
            element(xml, "desc", picture.said().description());
            xml.writeEmptyElement("rect");
            attributes(xml, "width", "100%", "height", "100%", "fill", "#ffffff");
            letters(xml, head());
            xml.writeStartElement("g");
            attributes(xml, "transform", "translate(" + EDGE + " " + HEAD + ")");
            for (var shape : picture.shapes()) {
                switch (shape) {
                    case Picture.Outline outline -> outline(xml, outline);
                    case Picture.Lettering letters -> letters(xml, letters);
                }
            }
            xml.writeEndElement();
            letters(xml, footer());
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void attributes(XMLStreamWriter xml, String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    private static void outline(XMLStreamWriter xml, Picture.Outline outline) throws XMLStreamException {
        var ink = outline.ink();
        xml.writeEmptyElement("path");
        attributes(xml, "d", outline.path(), "fill", ink.fill(), "stroke", ink.stroke());
        if (!ink.stroke().equals("none")) {
            attributes(xml, "stroke-width", String.valueOf(ink.width()), "stroke-linejoin", "round");
        }
        if (!ink.dashes().isEmpty()) {
            attributes(xml, "stroke-dasharray", ink.dashes());
        }
    }

    private static void letters(XMLStreamWriter xml, Picture.Lettering letters) throws XMLStreamException {
        xml.writeStartElement("text");
        attributes(
                xml,
                "x",
                letters.left(),
                "y",
                letters.base(),
                "fill",
                letters.ink().fill());
        attributes(xml, "text-anchor", letters.anchor().svg());
        if (letters.ink().isStrong()) {
            attributes(xml, "font-weight", "600");
        }
        xml.writeCharacters(letters.text());
        xml.writeEndElement();
    }

    byte[] png() {
        var image = new BufferedImage((int) (width() * SCALE), (int) (height() * SCALE), BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(SCALE, SCALE);
        draw(g, head());
        draw(g, footer());
        g.translate(EDGE, HEAD);
        picture.shapes().forEach(shape -> draw(g, shape));
        g.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void draw(Graphics2D g, Picture.Shape shape) {
        switch (shape) {
            case Picture.Outline outline -> draw(g, outline);
            case Picture.Lettering letters -> {
                g.setFont((letters.ink().isStrong() ? STRONG : REGULAR).deriveFont((float) Picture.LETTERS));
                g.setColor(Color.decode(letters.ink().fill()));
                float wide = (float) g.getFont()
                        .getStringBounds(letters.text(), g.getFontRenderContext())
                        .getWidth();
                float back = switch (letters.anchor()) {
                    case START -> 0;
                    case MIDDLE -> wide / 2;
                    case END -> wide;
                };
                g.drawString(letters.text(), (float) letters.x() - back, (float) letters.y());
            }
        }
    }

    private static void draw(Graphics2D g, Picture.Outline outline) {
        var path = new Path2D.Double();
        for (var point : outline.points()) {
            if (path.getCurrentPoint() == null) {
                path.moveTo(point.x(), point.y());
            } else {
                path.lineTo(point.x(), point.y());
            }
        }
        if (outline.closed()) {
            path.closePath();
        }
        var ink = outline.ink();
        if (!ink.fill().equals("none")) {
            g.setColor(Color.decode(ink.fill()));
            g.fill(path);
        }
        if (!ink.stroke().equals("none")) {
            g.setColor(Color.decode(ink.stroke()));
            g.setStroke(stroke(ink));
            g.draw(path);
        }
    }

    private static BasicStroke stroke(Ink ink) {
        if (ink.dashes().isEmpty()) {
            return new BasicStroke((float) ink.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        }
        var parts = ink.dashes().split(" ");
        var dashes = new float[parts.length];
        for (int i = 0; i < parts.length; i++) {
            dashes[i] = Float.parseFloat(parts[i]);
        }
        return new BasicStroke((float) ink.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
    }
}
