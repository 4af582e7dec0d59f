BEGIN TRANSACTION;
CREATE TABLE claim (
	id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	event_id VARCHAR, 
	kind VARCHAR NOT NULL, 
	start INTEGER NOT NULL, 
	"end" INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document_id) REFERENCES document (id), 
	FOREIGN KEY(event_id) REFERENCES event (id)
);
INSERT INTO "claim" VALUES('c-819a0c2e131ecfb9','d-a2329dcf13904b18','e-f84265a1664d4f96','toll',34,64);
INSERT INTO "claim" VALUES('c-b5a63579a63531f5','d-a2329dcf13904b18','e-f84265a1664d4f96','statement',34,119);
INSERT INTO "claim" VALUES('c-12a1cb5f8b75905d','d-a2329dcf13904b18','e-f84265a1664d4f96','toll',167,199);
INSERT INTO "claim" VALUES('c-3c99fa8cbefa52fe','d-2d5e452e719602fd','e-027e506866df381b','statement',0,57);
INSERT INTO "claim" VALUES('c-063e2d930ba537b7','d-2d5e452e719602fd','e-027e506866df381b','toll',9,28);
INSERT INTO "claim" VALUES('c-ffd43fc9fd1ba2cd','d-0d0bbd23bbf4c365','e-704e83ed2382e1fb','toll',7,87);
INSERT INTO "claim" VALUES('c-7ad7d3f1f25ecac0','d-0d0bbd23bbf4c365','e-704e83ed2382e1fb','toll',123,153);
CREATE TABLE document (
	id VARCHAR NOT NULL, 
	uri VARCHAR NOT NULL, 
	outlet VARCHAR, 
	title TEXT, 
	published DATE, 
	language VARCHAR NOT NULL, 
	wire VARCHAR, 
	copy_of VARCHAR, 
	PRIMARY KEY (id)
);
INSERT INTO "document" VALUES('d-a2329dcf13904b18','strike.txt',NULL,NULL,'2016-09-18','en',NULL,NULL);
INSERT INTO "document" VALUES('d-2d5e452e719602fd','shelling.txt',NULL,NULL,'2016-09-18','en',NULL,NULL);
INSERT INTO "document" VALUES('d-0d0bbd23bbf4c365','second.jsonl#L1','The Ostrov Courier','Toll of strike rises','2016-09-19','en',NULL,NULL);
CREATE TABLE event (
	id VARCHAR NOT NULL, 
	document_id VARCHAR NOT NULL, 
	type VARCHAR NOT NULL, 
	sub_type VARCHAR, 
	country VARCHAR, 
	admin1 VARCHAR, 
	place_name VARCHAR, 
	lat FLOAT, 
	lon FLOAT, 
	place_precision INTEGER, 
	earliest DATE, 
	latest DATE, 
	perpetrators TEXT NOT NULL, 
	targets TEXT NOT NULL, 
	figures TEXT NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(document_id) REFERENCES document (id)
);
INSERT INTO "event" VALUES('e-f84265a1664d4f96','d-a2329dcf13904b18','Explosions/Remote violence','Air/drone strike','SY','Deir ez-Zor','Deir ez-Zor',35.33588,40.14084,2,'2016-09-17','2016-09-17','[]','["name:least90soldiers","sy-government"]','[{"status":"killed","low":62,"high":62},{"status":"killed","low":90,"high":null}]');
INSERT INTO "event" VALUES('e-027e506866df381b','d-2d5e452e719602fd','Explosions/Remote violence','Shelling/artillery/missile attack','SY','Aleppo','Aleppo',36.20124,37.16117,1,'2016-09-18','2016-09-18','[]','["name:15civilians"]','[{"status":"killed","low":15,"high":15}]');
INSERT INTO "event" VALUES('e-704e83ed2382e1fb','d-0d0bbd23bbf4c365','Explosions/Remote violence','Air/drone strike','SY','Deir ez-Zor','Deir ez-Zor',35.33588,40.14084,2,'2016-09-17','2016-09-17','[]','["sy-government"]','[{"status":"killed","low":62,"high":62}]');
CREATE TABLE incident (
	id VARCHAR NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "incident" VALUES('i-95a42d72c259bfae');
INSERT INTO "incident" VALUES('i-9f0d8845f4b39616');
CREATE TABLE incident_event (
	event_id VARCHAR NOT NULL, 
	incident_id VARCHAR NOT NULL, 
	PRIMARY KEY (event_id), 
	FOREIGN KEY(event_id) REFERENCES event (id), 
	FOREIGN KEY(incident_id) REFERENCES incident (id)
);
INSERT INTO "incident_event" VALUES('e-027e506866df381b','i-9f0d8845f4b39616');
INSERT INTO "incident_event" VALUES('e-704e83ed2382e1fb','i-95a42d72c259bfae');
INSERT INTO "incident_event" VALUES('e-f84265a1664d4f96','i-95a42d72c259bfae');
CREATE TABLE migration (
	name VARCHAR NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "migration" VALUES('0001_first_tables');
CREATE TABLE reading (
	document_id VARCHAR NOT NULL, 
	reader VARCHAR NOT NULL, 
	version VARCHAR NOT NULL, 
	record TEXT NOT NULL, 
	PRIMARY KEY (document_id), 
	FOREIGN KEY(document_id) REFERENCES document (id)
);
INSERT INTO "reading" VALUES('d-a2329dcf13904b18','rules','1','{"document":{"id":"d-a2329dcf13904b18","uri":"strike.txt","outlet":null,"title":null,"published":"2016-09-18","published_from":"given","language":"en","text":"The Russian Defence Ministry said 62 Syrian soldiers were killed in an air strike near Deir ez-Zor in Syria on Saturday.\n\nThe Syrian Observatory for Human Rights said at least 90 soldiers were killed.\n","wire":null,"copy_of":null},"claims":[{"id":"c-819a0c2e131ecfb9","kind":"toll","event_id":"e-f84265a1664d4f96","evidence":{"start":34,"end":64,"text":"62 Syrian soldiers were killed"},"speaker":{"start":0,"end":28,"text":"The Russian Defence Ministry","actor_id":"ru-defence-ministry","kind":"government","name":"Russian Defence Ministry"},"speaker_resolved":true,"relays":[],"cue":{"start":29,"end":33,"text":"said"},"quotation":"indirect","stance":"asserts","modality":"actual","toll":{"status":"killed","group":"Syrian soldiers","group_code":"combatants","side":"sy-military","relation":"exact","low":62,"high":62,"approx":false,"scope":"incident","as_of":null,"text":"62"},"responsibility":null,"ceasefire":null,"territory":null,"access":null},{"id":"c-b5a63579a63531f5","kind":"statement","event_id":"e-f84265a1664d4f96","evidence":{"start":34,"end":119,"text":"62 Syrian soldiers were killed in an air strike near Deir ez-Zor in Syria on Saturday"},"speaker":{"start":0,"end":28,"text":"The Russian Defence Ministry","actor_id":"ru-defence-ministry","kind":"government","name":"Russian Defence Ministry"},"speaker_resolved":true,"relays":[],"cue":{"start":29,"end":33,"text":"said"},"quotation":"indirect","stance":"asserts","modality":"actual","toll":null,"responsibility":null,"ceasefire":null,"territory":null,"access":null},{"id":"c-12a1cb5f8b75905d","kind":"toll","event_id":"e-f84265a1664d4f96","evidence":{"start":167,"end":199,"text":"at least 90 soldiers were killed"},"speaker":{"start":122,"end":161,"text":"The Syrian Observatory for Human Rights","actor_id":"sohr","kind":"monitor","name":"Syrian Observatory for Human Rights (SOHR)"},"speaker_resolved":true,"relays":[],"cue":{"start":162,"end":166,"text":"said"},"quotation":"indirect","stance":"asserts","modality":"actual","toll":{"status":"killed","group":"soldiers","group_code":"combatants","side":null,"relation":"at_least","low":90,"high":null,"approx":false,"scope":"incident","as_of":null,"text":"at least 90"},"responsibility":null,"ceasefire":null,"territory":null,"access":null}],"events":[{"id":"e-f84265a1664d4f96","type":"Explosions/Remote violence","sub_type":"Air/drone strike","plover":"ASSAULT/aerial","trigger":{"start":71,"end":81,"text":"air strike"},"perpetrators":[],"targets":[{"start":34,"end":52,"text":"62 Syrian soldiers","actor_id":"sy-military","name":"Syrian military"},{"start":170,"end":187,"text":"least 90 soldiers","actor_id":null,"name":"least 90 soldiers"}],"weapons":[],"place":{"start":87,"end":98,"text":"Deir ez-Zor","name":"Deir ez-Zor","country":"SY","admin1":"Deir ez-Zor","lat":35.33588,"lon":40.14084,"geonames_id":170794,"precision":2},"time":{"start":111,"end":119,"text":"Saturday","earliest":"2016-09-17","latest":"2016-09-17","precision":1}}],"places":[{"start":87,"end":98,"text":"Deir ez-Zor","name":"Deir ez-Zor","country":"SY","admin1":"Deir ez-Zor","lat":35.33588,"lon":40.14084,"geonames_id":170794,"precision":2,"role":"event","score":1.0,"reason":"holder beside it","candidates":[]},{"start":102,"end":107,"text":"Syria","name":"Syria","country":"SY","admin1":null,"lat":35.0,"lon":38.0,"geonames_id":163843,"precision":6,"role":"other","score":1.0,"reason":"holds the place beside it","candidates":[]}],"times":[{"start":111,"end":119,"text":"Saturday","earliest":"2016-09-17","latest":"2016-09-17","precision":1}],"warnings":[],"reader":{"name":"rules","version":"1","gazetteer":"b57c596734b0"}}');
INSERT INTO "reading" VALUES('d-2d5e452e719602fd','rules','1','{"document":{"id":"d-2d5e452e719602fd","uri":"shelling.txt","outlet":null,"title":null,"published":"2016-09-18","published_from":"given","language":"en","text":"Shelling killed 15 civilians in Aleppo in Syria on Sunday, the Syrian Observatory for Human Rights said.\n","wire":null,"copy_of":null},"claims":[{"id":"c-3c99fa8cbefa52fe","kind":"statement","event_id":"e-027e506866df381b","evidence":{"start":0,"end":57,"text":"Shelling killed 15 civilians in Aleppo in Syria on Sunday"},"speaker":{"start":59,"end":98,"text":"the Syrian Observatory for Human Rights","actor_id":"sohr","kind":"monitor","name":"Syrian Observatory for Human Rights (SOHR)"},"speaker_resolved":true,"relays":[],"cue":{"start":99,"end":103,"text":"said"},"quotation":"indirect","stance":"asserts","modality":"actual","toll":null,"responsibility":null,"ceasefire":null,"territory":null,"access":null},{"id":"c-063e2d930ba537b7","kind":"toll","event_id":"e-027e506866df381b","evidence":{"start":9,"end":28,"text":"killed 15 civilians"},"speaker":{"start":59,"end":98,"text":"the Syrian Observatory for Human Rights","actor_id":"sohr","kind":"monitor","name":"Syrian Observatory for Human Rights (SOHR)"},"speaker_resolved":true,"relays":[],"cue":{"start":99,"end":103,"text":"said"},"quotation":"indirect","stance":"asserts","modality":"actual","toll":{"status":"killed","group":"civilians","group_code":"civilians","side":null,"relation":"exact","low":15,"high":15,"approx":false,"scope":"incident","as_of":null,"text":"15"},"responsibility":null,"ceasefire":null,"territory":null,"access":null}],"events":[{"id":"e-027e506866df381b","type":"Explosions/Remote violence","sub_type":"Shelling/artillery/missile attack","plover":"ASSAULT/heavy-weapons","trigger":{"start":0,"end":8,"text":"Shelling"},"perpetrators":[],"targets":[{"start":16,"end":28,"text":"15 civilians","actor_id":null,"name":"15 civilians"}],"weapons":[],"place":{"start":32,"end":38,"text":"Aleppo","name":"Aleppo","country":"SY","admin1":"Aleppo","lat":36.20124,"lon":37.16117,"geonames_id":170063,"precision":1},"time":{"start":51,"end":57,"text":"Sunday","earliest":"2016-09-18","latest":"2016-09-18","precision":1}}],"places":[{"start":32,"end":38,"text":"Aleppo","name":"Aleppo","country":"SY","admin1":"Aleppo","lat":36.20124,"lon":37.16117,"geonames_id":170063,"precision":1,"role":"event","score":1.0,"reason":"holder beside it","candidates":[]},{"start":42,"end":47,"text":"Syria","name":"Syria","country":"SY","admin1":null,"lat":35.0,"lon":38.0,"geonames_id":163843,"precision":6,"role":"other","score":1.0,"reason":"holds the place beside it","candidates":[]}],"times":[{"start":51,"end":57,"text":"Sunday","earliest":"2016-09-18","latest":"2016-09-18","precision":1}],"warnings":[],"reader":{"name":"rules","version":"1","gazetteer":"b57c596734b0"}}');
INSERT INTO "reading" VALUES('d-0d0bbd23bbf4c365','rules','1','{"document":{"id":"d-0d0bbd23bbf4c365","uri":"second.jsonl#L1","outlet":"The Ostrov Courier","title":"Toll of strike rises","published":"2016-09-19","published_from":"metadata","language":"en","text":"Moscow put the death toll of the air strike near Deir ez-Zor in Syria on Saturday at 62. The Russian Defence Ministry said 62 Syrian soldiers were killed in the air strike.","wire":null,"copy_of":null},"claims":[{"id":"c-ffd43fc9fd1ba2cd","kind":"toll","event_id":"e-704e83ed2382e1fb","evidence":{"start":7,"end":87,"text":"put the death toll of the air strike near Deir ez-Zor in Syria on Saturday at 62"},"speaker":null,"speaker_resolved":true,"relays":[],"cue":null,"quotation":"none","stance":"asserts","modality":"actual","toll":{"status":"killed","group":null,"group_code":null,"side":null,"relation":"exact","low":62,"high":62,"approx":false,"scope":"incident","as_of":null,"text":"62"},"responsibility":null,"ceasefire":null,"territory":null,"access":null},{"id":"c-7ad7d3f1f25ecac0","kind":"toll","event_id":"e-704e83ed2382e1fb","evidence":{"start":123,"end":153,"text":"62 Syrian soldiers were killed"},"speaker":{"start":89,"end":117,"text":"The Russian Defence Ministry","actor_id":"ru-defence-ministry","kind":"government","name":"Russian Defence Ministry"},"speaker_resolved":true,"relays":[],"cue":{"start":118,"end":122,"text":"said"},"quotation":"indirect","stance":"asserts","modality":"actual","toll":{"status":"killed","group":"Syrian soldiers","group_code":"combatants","side":"sy-military","relation":"exact","low":62,"high":62,"approx":false,"scope":"incident","as_of":null,"text":"62"},"responsibility":null,"ceasefire":null,"territory":null,"access":null}],"events":[{"id":"e-704e83ed2382e1fb","type":"Explosions/Remote violence","sub_type":"Air/drone strike","plover":"ASSAULT/aerial","trigger":{"start":33,"end":43,"text":"air strike"},"perpetrators":[],"targets":[{"start":123,"end":141,"text":"62 Syrian soldiers","actor_id":"sy-military","name":"Syrian military"}],"weapons":[],"place":{"start":49,"end":60,"text":"Deir ez-Zor","name":"Deir ez-Zor","country":"SY","admin1":"Deir ez-Zor","lat":35.33588,"lon":40.14084,"geonames_id":170794,"precision":2},"time":{"start":73,"end":81,"text":"Saturday","earliest":"2016-09-17","latest":"2016-09-17","precision":1}}],"places":[{"start":0,"end":6,"text":"Moscow","name":"Moscow","country":"RU","admin1":"Moskva","lat":55.75204,"lon":37.61781,"geonames_id":524901,"precision":1,"role":"actor","score":0.865,"reason":"size","candidates":[{"name":"Moscow","country":"RU","admin1":"Moscow","lat":55.6161,"lon":37.6697,"geonames_id":524925,"precision":4,"points":1.82},{"name":"Moscow","country":"US","admin1":"Idaho","lat":46.73239,"lon":-117.00017,"geonames_id":5601538,"precision":1,"points":0.38},{"name":"Moscow","country":"US","admin1":"Pennsylvania","lat":41.33675,"lon":-75.51852,"geonames_id":5202009,"precision":1,"points":0.22},{"name":"Moscow","country":"US","admin1":"Maine","lat":45.07061,"lon":-69.89117,"geonames_id":4972660,"precision":1,"points":0.15}]},{"start":49,"end":60,"text":"Deir ez-Zor","name":"Deir ez-Zor","country":"SY","admin1":"Deir ez-Zor","lat":35.33588,"lon":40.14084,"geonames_id":170794,"precision":2,"role":"event","score":1.0,"reason":"holder beside it","candidates":[]},{"start":64,"end":69,"text":"Syria","name":"Syria","country":"SY","admin1":null,"lat":35.0,"lon":38.0,"geonames_id":163843,"precision":6,"role":"other","score":1.0,"reason":"holds the place beside it","candidates":[]}],"times":[{"start":73,"end":81,"text":"Saturday","earliest":"2016-09-17","latest":"2016-09-17","precision":1}],"warnings":[],"reader":{"name":"rules","version":"1","gazetteer":"b57c596734b0"}}');
CREATE TABLE skipped (
	uri VARCHAR NOT NULL, 
	code VARCHAR NOT NULL, 
	reason TEXT NOT NULL, 
	day DATE, 
	PRIMARY KEY (uri, code)
);
INSERT INTO "skipped" VALUES('empty.txt','empty','holds no text; leave it out or check how it was made',NULL);
CREATE INDEX event_document ON event (document_id);
CREATE INDEX claim_document ON claim (document_id);
CREATE INDEX incident_event_incident ON incident_event (incident_id);
COMMIT;
