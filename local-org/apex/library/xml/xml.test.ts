import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate } from '../../compiler/generate/sample-program.ts';
import { ApexException } from '../../runtime/exceptions.ts';

function failure(statements: string): string {
  try {
    evaluate(`${statements} return null;`);
  } catch (error) {
    assert.ok(error instanceof ApexException, String(error));
    return error.describe();
  }
  return assert.fail('nothing was thrown');
}

const LOAD = (xml: string): string => `Dom.Document d = new Dom.Document(); d.load('${xml}');`;

test('a document is read with its namespaces, attributes, texts and comments (Document Class, XmlNode Class)', () => {
  const load = LOAD(
    '<?xml version="1.0"?><a xmlns="urn:d" xmlns:x="urn:x" k="1" x:k="2">t<!--c--><x:b>one</x:b><b>two &amp; three</b></a>'
  );
  const root = `${load} Dom.XmlNode r = d.getRootElement();`;
  assert.equal(evaluate(`${root} return r.getName() + '|' + r.getNamespace() + '|' + r.getText();`), 'a|urn:d|t');
  assert.equal(evaluate(`${root} return r.getChildElement('b', 'urn:x').getText();`), 'one');
  assert.equal(evaluate(`${root} return r.getChildElement('b', 'urn:d').getText();`), 'two & three');
  assert.equal(evaluate(`${root} return r.getChildElement('b', null);`), null);
  assert.equal(
    evaluate(`${root} return r.getAttribute('k', null) + r.getAttributeValue('k', 'urn:x') + r.getAttributeCount();`),
    '122'
  );
  assert.equal(
    evaluate(
      `${root} String s = ''; for (Dom.XmlNode n : r.getChildren()) { s += n.getNodeType().name() + ' '; } return s;`
    ),
    'TEXT COMMENT ELEMENT ELEMENT '
  );
  assert.equal(evaluate(`${root} return r.getChildElements()[0].getParent().getPrefixFor('urn:x');`), 'x');
});

test('a document is written as it was made (Document Class)', () => {
  assert.equal(
    evaluate(`Dom.Document d = new Dom.Document();
      Dom.XmlNode r = d.createRootElement('Envelope', 'urn:soap', 'soap');
      Dom.XmlNode b = r.addChildElement('Body', 'urn:soap', null);
      b.addChildElement('n', null, null).addTextNode('1 < 2');
      b.setAttribute('q', '"');
      b.addCommentNode('c');
      return d.toXmlString();`),
    '<?xml version="1.0" encoding="UTF-8"?><soap:Envelope xmlns:soap="urn:soap"><soap:Body q="&quot;"><n>1 &lt; 2</n><!--c--></soap:Body></soap:Envelope>'
  );
  assert.equal(
    evaluate(`${LOAD('<a><b/><c/></a>')} Dom.XmlNode r = d.getRootElement();
      r.removeChild(r.getChildElement('b', null)); r.insertBefore(r.addChildElement('z', null, null), r.getChildElement('c', null));
      return d.toXmlString();`),
    '<?xml version="1.0" encoding="UTF-8"?><a><z/><c/></a>'
  );
});

test('what is not well-formed is an XmlException, and a document has one root (Document Class)', () => {
  assert.match(failure(LOAD('<a><b></a>')), /^System\.XmlException: ParseError at \[row,col\]:\[1,/);
  assert.match(failure(LOAD('<x:a/>')), /^System\.XmlException: The prefix "x"/);
  assert.match(
    failure(
      "Dom.Document d = new Dom.Document(); d.createRootElement('a', null, null); d.createRootElement('b', null, null);"
    ),
    /^System\.XmlException: Document already has a root element/
  );
});

test('a stream reader tells events in order (XmlStreamReader Class)', () => {
  assert.equal(
    evaluate(`XmlStreamReader r = new XmlStreamReader('<?xml version="1.0"?><books><book author="A">T</book></books>');
      String s = r.getEventType().name();
      while (r.hasNext()) {
        r.next();
        s += ' ' + r.getEventType().name();
        if (r.getEventType() == XmlTag.START_ELEMENT) { s += ':' + r.getLocalName(); }
        if (r.isStartElement() && r.getAttributeCount() > 0) { s += '@' + r.getAttributeValue(null, 'author'); }
        if (r.isCharacters()) { s += '=' + r.getText(); }
      }
      return s;`),
    'START_DOCUMENT START_ELEMENT:books START_ELEMENT:book@A CHARACTERS=T END_ELEMENT END_ELEMENT END_DOCUMENT'
  );
});

test('a stream writer writes what it is told (XmlStreamWriter Class)', () => {
  assert.equal(
    evaluate(`XmlStreamWriter w = new XmlStreamWriter();
      w.writeStartDocument(null, '1.0'); w.writeProcessingInstruction('target', 'data');
      w.writeStartElement('m', 'Library', 'http://www.book.com'); w.writeNamespace('m', 'http://www.book.com');
      w.writeComment('Book starts here'); w.writeCData('<Cdata>'); w.writeCharacters('a & b');
      w.writeEmptyElement(null, 'ISBN', null); w.writeAttribute(null, null, 'k', 'v');
      w.writeEndElement(); w.writeEndDocument();
      String x = w.getXmlString(); w.close(); return x;`),
    '<?xml version="1.0"?><?target data?><m:Library xmlns:m="http://www.book.com"><!--Book starts here--><![CDATA[<Cdata>]]>a &amp; b<ISBN k="v"/></m:Library>'
  );
});

test('a document is the body of a request or response (HttpRequest Class)', () => {
  assert.equal(
    evaluate(`HttpRequest r = new HttpRequest(); ${LOAD('<a>1</a>')} r.setBodyDocument(d);
      return r.getBody() + r.getBodyDocument().getRootElement().getText();`),
    '<?xml version="1.0" encoding="UTF-8"?><a>1</a>1'
  );
});

test('a plug-in of the process framework gets and gives values by name (Process Namespace)', () => {
  assert.equal(
    evaluate(
      `Process.PluginRequest q = new Process.PluginRequest(new Map<String, Object>{ 'a' => 1 });
      Process.PluginResult r = new Echo().invoke(q);
      return String.valueOf(r.outputParameters.get('a')) + new Echo().describe().inputParameters.size();`,
      `class Echo implements Process.Plugin {
        public Process.PluginResult invoke(Process.PluginRequest request) { return new Process.PluginResult(request.inputParameters); }
        public Process.PluginDescribeResult describe() { Process.PluginDescribeResult r = new Process.PluginDescribeResult(); r.inputParameters = new List<Process.PluginDescribeResult.InputParameter>{ new Process.PluginDescribeResult.InputParameter('a', Process.PluginDescribeResult.ParameterType.STRING, true) }; return r; }
      }`
    ),
    '11'
  );
});
