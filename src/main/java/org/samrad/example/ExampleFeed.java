package org.samrad.example;

import java.io.StringWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// What is new in the catalogue as an Atom feed.
record ExampleFeed(String title, String language, String site, ZoneId zone, List<ShownExample> newest) {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    String write() {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeAttribute("xml:lang", language);
            element(xml, "id", site + "/examples");
            element(xml, "title", title);
            element(
                    xml,
                    "updated",
                    moment(
                            newest.isEmpty()
                                    ? LocalDate.EPOCH
                                    : newest.getFirst().days().changed()));
            link(xml, "self", site + "/examples/feed.atom", "application/atom+xml");
            link(xml, "alternate", site + "/examples", "text/html");
            xml.writeStartElement("author");
            element(xml, "name", "Samråd");
            xml.writeEndElement();
            for (var one : newest) {
                entry(xml, one);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void entry(XMLStreamWriter xml, ShownExample one) throws XMLStreamException {
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", one.language());
        element(xml, "id", site + one.address());
        element(xml, "title", one.headline());
        element(xml, "published", moment(one.days().published()));
        element(xml, "updated", moment(one.days().changed()));
        link(xml, "alternate", site + one.address(), "text/html");
        element(xml, "summary", one.content().words().situation());
        for (var subject : one.content().facts().subjects()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", subject);
        }
        xml.writeEndElement();
    }

    private String moment(LocalDate day) {
        return day.atStartOfDay(zone).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", ""));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String address, String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }
}
