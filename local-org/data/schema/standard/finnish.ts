/** Finnish names of the platform's objects and fields that pages of sales show. Others are in English. */

export interface StandardNames {
  readonly label: string;
  readonly plural: string;
  /** Field → label. */
  readonly fields: Readonly<Record<string, string>>;
}

const EVERYWHERE: Readonly<Record<string, string>> = {
  CreatedById: 'Luoja',
  CreatedDate: 'Luontipäivä',
  LastModifiedById: 'Viimeinen muokkaaja',
  LastModifiedDate: 'Viimeksi muokattu',
  Description: 'Kuvaus',
  CurrencyIsoCode: 'Valuutta'
};

const object = (label: string, plural: string, fields: Readonly<Record<string, string>> = {}): StandardNames => ({
  label,
  plural,
  fields: { ...EVERYWHERE, ...fields }
});

const ADDRESSES = {
  BillingAddress: 'Laskutusosoite',
  ShippingAddress: 'Toimitusosoite',
  MailingAddress: 'Postiosoite',
  OtherAddress: 'Muu osoite'
};

export const finnishNames: Readonly<Record<string, StandardNames>> = {
  Account: object('Tili', 'Tilit', {
    ...ADDRESSES,
    Name: 'Tilin nimi',
    OwnerId: 'Tilin omistaja',
    ParentId: 'Emotili',
    Type: 'Tyyppi',
    Industry: 'Toimiala',
    Phone: 'Puhelin',
    Fax: 'Faksi',
    Website: 'Verkkosivusto',
    AccountNumber: 'Tilin numero',
    AnnualRevenue: 'Vuosituotto',
    NumberOfEmployees: 'Työntekijät',
    Rating: 'Luokitus'
  }),
  Contact: object('Yhteyshenkilö', 'Yhteyshenkilöt', {
    ...ADDRESSES,
    Name: 'Nimi',
    FirstName: 'Etunimi',
    LastName: 'Sukunimi',
    OwnerId: 'Yhteyshenkilön omistaja',
    AccountId: 'Tilin nimi',
    Title: 'Titteli',
    Department: 'Osasto',
    Email: 'Sähköposti',
    Phone: 'Puhelin',
    MobilePhone: 'Matkapuhelin',
    Fax: 'Faksi',
    ReportsToId: 'Esihenkilö',
    Birthdate: 'Syntymäaika',
    LeadSource: 'Liidin lähde'
  }),
  Opportunity: object('Mahdollisuus', 'Mahdollisuudet', {
    Name: 'Mahdollisuuden nimi',
    OwnerId: 'Mahdollisuuden omistaja',
    AccountId: 'Tilin nimi',
    StageName: 'Vaihe',
    CloseDate: 'Päätöspäivä',
    Amount: 'Summa',
    Probability: 'Todennäköisyys (%)',
    ExpectedRevenue: 'Odotettu tuotto',
    NextStep: 'Seuraava vaihe',
    Type: 'Tyyppi',
    LeadSource: 'Liidin lähde'
  }),
  Task: object('Tehtävä', 'Tehtävät', {
    Subject: 'Aihe',
    OwnerId: 'Vastuuhenkilö',
    WhoId: 'Nimi',
    WhatId: 'Liittyy kohteeseen',
    ActivityDate: 'Eräpäivä',
    Status: 'Tila',
    Priority: 'Tärkeys'
  }),
  Event: object('Tapahtuma', 'Tapahtumat', {
    Subject: 'Aihe',
    OwnerId: 'Vastuuhenkilö',
    WhoId: 'Nimi',
    WhatId: 'Liittyy kohteeseen',
    StartDateTime: 'Alku',
    EndDateTime: 'Loppu',
    Location: 'Paikka'
  }),
  Product2: object('Tuote', 'Tuotteet', { Name: 'Tuotteen nimi', Family: 'Tuoteperhe' }),
  User: object('Käyttäjä', 'Käyttäjät', { Name: 'Nimi', Email: 'Sähköposti', Title: 'Titteli' }),
  Lead: object('Liidi', 'Liidit'),
  Case: object('Tapaus', 'Tapaukset'),
  Campaign: object('Kampanja', 'Kampanjat'),
  Contract: object('Sopimus', 'Sopimukset'),
  Order: object('Tilaus', 'Tilaukset'),
  Report: object('Raportti', 'Raportit')
};
