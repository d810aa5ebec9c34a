"""URLs and items: what is recorded, what is read back, what is asked."""

from __future__ import annotations

import pytest

from tests.reading.season import reading, shown

# who, said, reading
TABLE = [
    ("ทต.ป่าสัก", "ข้อ 5 https://www.pahsak.go.th/contact", "auto: submit O5=https://www.pahsak.go.th/contact"),
    (
        "ทต.ป่าสัก",
        "O1 https://a.example/1 O2 https://a.example/2 O3 https://a.example/3",
        "auto: submit O1=https://a.example/1 O2=https://a.example/2 O3=https://a.example/3",
    ),
    (
        "ทต.ป่าสัก",
        "https://a.example/1 ข้อ 1\nhttps://a.example/2 ข้อ 2",
        "auto: submit O1=https://a.example/1 O2=https://a.example/2",
    ),
    ("ทต.ป่าสัก", "https://a.example/qa อันนี้ข้อ 8 ค่ะ", "auto: submit O8=https://a.example/qa"),
    ("ทต.ป่าสัก", "ส่งโอห้าค่ะ www.pahsak.go.th/ติดต่อเรา", "auto: submit O5=http://www.pahsak.go.th/ติดต่อเรา"),
    ("ทต.ป่าสัก", "ข้อที่ยี่สิบเอ็ด https://a.example/x", "auto: submit O21=https://a.example/x"),
    ("ทต.ป่าสัก", "๐๑๐ https://a.example/pdpa", "auto: submit O10=https://a.example/pdpa"),
    ("ทต.ป่าสัก", "ＯＩＴ－１１　https://a.example/plan", "auto: submit O11=https://a.example/plan"),
    ("ทต.ป่าสัก", "oit-7 : https://a.example/news ค่ะ", "auto: submit O7=https://a.example/news"),
    (
        "ทต.ป่าสัก",
        "ข้อ 31 กับ 34 https://a.example/p",
        "auto: submit O31=https://a.example/p O34=https://a.example/p",
    ),
    (
        "ทต.ป่าสัก",
        "O1-O3 https://a.example/about ค่ะ O5 https://a.example/contact ค่ะ",
        "auto: submit O1=https://a.example/about O2=https://a.example/about "
        "O3=https://a.example/about O5=https://a.example/contact",
    ),
    (
        "ทต.ป่าสัก",
        "ข้อ 19 และข้อ 20 อยู่หน้าเดียวกันค่ะ https://a.example/egp",
        "auto: submit O19=https://a.example/egp O20=https://a.example/egp",
    ),
    (
        "ทต.ป่าสัก",
        "1. O1 https://a.example/1\n2. O3 https://a.example/2\n3. O6 https://a.example/3",
        "auto: submit O1=https://a.example/1 O3=https://a.example/2 O6=https://a.example/3",
    ),
    (
        "ทต.ป่าสัก",
        "| O1 | https://a.example/1 |\n| O2 | https://a.example/2 |",
        "auto: submit O1=https://a.example/1 O2=https://a.example/2",
    ),
    (
        "ทต.ป่าสัก",
        "๐๑\tโครงสร้าง\tมี\thttps://a.example/1\n๐๒\tข้อมูลผู้บริหาร\tมี\thttps://a.example/2",
        "auto: submit O1=https://a.example/1 O2=https://a.example/2",
    ),
    (
        "ทต.ป่าสัก",
        "ส่งงานค่ะ\nข้อ ๗\nhttps://a.example/news\nข้อ ๘\nhttps://a.example/qa",
        "auto: submit O7=https://a.example/news O8=https://a.example/qa",
    ),
    (
        "ทต.ป่าสัก",
        "O4 แผนพัฒนาท้องถิ่น https://a.example/plan(2566-2570).pdfค่ะ",
        "auto: submit O4=https://a.example/plan(2566-2570).pdf",
    ),
    (
        "ทต.ป่าสัก",
        "โอ 9 เพจ facebook.com/pahsak.lamphun?fbclid=IwAR0o5 ครับ",
        "auto: submit O9=http://facebook.com/pahsak.lamphun?fbclid=IwAR0o5",
    ),
    ("ทต.ป่าสัก", "ข้อ 15 (https://a.example/manual.pdf)", "auto: submit O15=https://a.example/manual.pdf"),
    (
        "ทต.ป่าสัก",
        "o11 https://a.example/plan/\n2566/action.pdf",
        "auto: submit O11=https://a.example/plan/2566/action.pdf",
    ),
    (
        "ทต.ป่าสัก",
        "แก้ไข O14 ค่ะ ลิงก์เดิมผิด ใช้อันนี้แทน https://a.example/new",
        "auto: submit O14=https://a.example/new",
    ),
    (
        "ทต.ป่าสัก",
        "เปลี่ยน O6 เป็น https://a.example/new แทนของเดิม https://a.example/old",
        "auto: submit O6=https://a.example/new",
    ),
    ("ทต.ป่าสัก", "แผนจัดซื้อจัดจ้าง https://a.example/procure", "confirm: submit O19=https://a.example/procure"),
    ("ทต.ป่าสัก", "ประมวลจริยธรรมค่ะ https://a.example/ethics", "confirm: submit O39=https://a.example/ethics"),
    ("ทต.ป่าสัก", "pdpa https://a.example/pdpa", "confirm: submit O10=https://a.example/pdpa"),
    ("ทต.ป่าสัก", "5 https://a.example/5", "confirm: submit O5=https://a.example/5"),
    (
        "ทต.ป่าสัก",
        "O1 O2 O3\nhttps://a.example/1\nhttps://a.example/2\nhttps://a.example/3",
        "confirm: submit O1=https://a.example/1 O2=https://a.example/2 O3=https://a.example/3",
    ),
    ("ทต.ป่าสัก", "O1 O2\nhttps://a.example/1\nhttps://a.example/2\nhttps://a.example/3", "clarify: submit"),
    ("ทต.ป่าสัก", "https://a.example/1 https://a.example/2", "clarify: submit"),
    ("ทต.ป่าสัก", "ส่งลิงก์ค่ะ https://a.example/1", "clarify: submit"),
    ("ทต.ป่าสัก", "O44 https://a.example/1", "clarify: submit"),
    ("ทต.ป่าสัก", "ข้อ 15 คู่มือปฏิบัติงานของเจ้าหน้าที่ https://a.example/m", "clarify: submit"),
    ("ทต.ป่าสัก", "๐๓๑ https://a.example/ng", "clarify: submit"),
    ("ทต.ป่าสัก", "๐๓๑ ประกาศเจตนารมณ์ https://a.example/ng", "auto: submit O31=https://a.example/ng"),
    (
        "ทต.ป่าสัก",
        "๐๓๑ การสร้างวัฒนธรรม no gift policy https://a.example/ng",
        "confirm: submit O32=https://a.example/ng",
    ),
    ("ทต.ป่าสัก", "O31 https://a.example/ng", "auto: submit O31=https://a.example/ng"),
    ("ทต.ป่าสัก", "ส่ง O5 ค่ะ", "clarify: submit O5="),
    ("ทต.ป่าสัก", "O1 https://a.example/1 O2 ไม่มี", "confirm: submit O1=https://a.example/1; answer_none O2"),
    ("ทต.ป่าสัก", "O1 https://a.example/1 ส่วน O2 จะส่งพรุ่งนี้", "auto: submit O1=https://a.example/1; promise O2"),
    (
        "ทต.ป่าสัก",
        "ข้อ 1 ถึง 3 https://a.example/about ข้อ 4 -",
        "clarify: submit O1=https://a.example/about O2=https://a.example/about O3=https://a.example/about",
    ),
    (
        "ทต.ป่าสัก",
        "ฝากส่งแทน ทต.บ้านกลาง ข้อ 7 https://b.example/news",
        "confirm: submit O7=https://b.example/news agency=ทต.บ้านกลาง",
    ),
    ("ทต.ป่าสัก", "O5 https://a.example/5 อย่าเพิ่งบันทึกนะคะ ขอเช็คก่อน", "auto: promise O5"),
    (
        "อบต.บ้านปวง",
        "เรียน ท่านผู้ประสานงาน\nอบต.บ้านปวง ขอนำส่งข้อมูล ดังนี้\n- ข้อ ๓ "
        "https://www.banpuang.go.th/duty\n- ข้อ ๕ https://www.banpuang.go.th/contact\n"
        "ขอแสดงความนับถือ",
        "auto: submit O3=https://www.banpuang.go.th/duty O5=https://www.banpuang.go.th/contact",
    ),
    (
        "อบต.บ้านปวง",
        "ส่งo1ครับhttps://a.example/o1ครับo2https://a.example/o2ครับ",
        "auto: submit O1=https://a.example/o1 O2=https://a.example/o2",
    ),
    (
        "อบต.บ้านปวง",
        "ครั้งที่ 1 ข้อ 1-3: www.banpuang.go.th/info , ข้อ 9: https://www.facebook.com/banpuang",
        "auto: submit O1=http://www.banpuang.go.th/info O2=http://www.banpuang.go.th/info "
        "O3=http://www.banpuang.go.th/info O9=https://www.facebook.com/banpuang",
    ),
    (
        "อบต.บ้านปวง",
        "ข้อสามสิบหกแผนป้องกันทุจริต https://a.example/acp ข้อสามสิบแปดรายงานผล https://a.example/acr",
        "auto: submit O36=https://a.example/acp O38=https://a.example/acr",
    ),
    ("อบต.บ้านปวง", "โอศูนย์เจ็ด https://a.example/n", "auto: submit O7=https://a.example/n"),
    (
        "อบต.บ้านปวง",
        "ข้อ 7 มี 2 ลิงก์ค่ะ https://a.example/1 และ https://a.example/2",
        "auto: submit O7=https://a.example/1|https://a.example/2",
    ),
    (
        "อบต.บ้านปวง",
        "https://a.example/duty.pdf ข้อ 3 ครับ https://a.example/law.pdf ข้อ 6 ครับ",
        "auto: submit O3=https://a.example/duty.pdf O6=https://a.example/law.pdf",
    ),
    (
        "อบต.บ้านปวง",
        "o14/o15 https://a.example/manual",
        "auto: submit O14=https://a.example/manual O15=https://a.example/manual",
    ),
    (
        "อบต.บ้านปวง",
        "O1,2,3 → https://a.example/about",
        "auto: submit O1=https://a.example/about O2=https://a.example/about O3=https://a.example/about",
    ),
    (
        "อบต.บ้านปวง",
        "ส่ง o8 กับ o9 นะคะ o8 คือ https://a.example/qa ส่วน o9 คือ https://a.example/fb",
        "auto: submit O8=https://a.example/qa O9=https://a.example/fb",
    ),
    ("อบต.บ้านปวง", "ข้อ 2 เอ้ย ข้อ 3 https://a.example/duty", "auto: submit O3=https://a.example/duty"),
    (
        "อบต.บ้านปวง",
        "O1–O9 ยกเว้น O8 ใช้หน้านี้ค่ะ https://a.example/all",
        "auto: submit O1=https://a.example/all O2=https://a.example/all "
        "O3=https://a.example/all O4=https://a.example/all O5=https://a.example/all "
        "O6=https://a.example/all O7=https://a.example/all O9=https://a.example/all",
    ),
    (
        "อบต.บ้านปวง",
        "ส่งเพิ่ม o20 https://a.example/tor-66-01.pdf เมื่อวันที่ 15 ม.ค. 66 ประกาศไปแล้ว",
        "auto: submit O20=https://a.example/tor-66-01.pdf",
    ),
    ("อบต.บ้านปวง", "ข้อ 5 โทร 053-975300 https://a.example/contact", "auto: submit O5=https://a.example/contact"),
    (
        "อบต.บ้านปวง",
        "O17 ผลสำรวจความพึงพอใจปี 65 ได้ 92.5% https://a.example/csat65",
        "auto: submit O17=https://a.example/csat65",
    ),
    (
        "อบต.บ้านปวง",
        "เปลี่ยนลิงก์ข้อ 4 หน่อยครับ ของเดิม https://a.example/old ใช้ไม่ได้แล้ว ใช้ https://a.example/new แทน",
        "auto: submit O4=https://a.example/new",
    ),
    ("อบต.บ้านปวง", "รายงานผล no gift policy ค่ะ https://a.example/ngr", "confirm: submit O33=https://a.example/ngr"),
    ("อบต.บ้านปวง", "ช่องทางร้องเรียนทุจริต: https://a.example/cc", "confirm: submit O28=https://a.example/cc"),
    ("อบต.บ้านปวง", "สถิติการให้บริการ https://a.example/stat", "confirm: submit O16=https://a.example/stat"),
    ("อบต.บ้านปวง", "คู่มือ https://a.example/m", "clarify: submit"),
    ("อบต.บ้านปวง", "o32 ประกาศเจตนารมณ์ no gift https://a.example/ng", "clarify: submit"),
    ("อบต.บ้านปวง", "๐๓๑ รอบ 2 ค่ะ https://a.example/ng", "auto: submit O31=https://a.example/ng"),
    (
        "อบต.บ้านปวง",
        "๐๓๑ https://a.example/1\n๐๓๒ https://a.example/2",
        "auto: submit O31=https://a.example/1 O32=https://a.example/2",
    ),
    (
        "อบต.บ้านปวง",
        "11 https://a.example/11\n14 https://a.example/14",
        "confirm: submit O11=https://a.example/11 O14=https://a.example/14",
    ),
    ("อบต.บ้านปวง", "แนบลิงก์ O5 ครับ http://", "clarify: submit O5="),
    ("อบต.บ้านปวง", "O6 ลิงก์ http//www.a.example/law ค่ะ", "confirm: submit O6=http://www.a.example/law"),
    ("อบต.บ้านปวง", "O6 https://www.a.example/la...", "clarify: submit O6="),
    (
        "อบต.บ้านปวง",
        "O6 https://www.a.example/law O7 เดี๋ยวตามไปค่ะ O8 ไม่มีค่ะ",
        "confirm: submit O6=https://www.a.example/law; answer_none O8; promise O7",
    ),
    ("อบต.บ้านปวง", "O45 กับ O5 https://a.example/5", "clarify: submit O5=https://a.example/5"),
    ("อบต.บ้านปวง", "o12 https://a.example/x ยังไม่เสร็จสมบูรณ์นะ", "confirm: submit O12=https://a.example/x"),
    ("อบต.บ้านปวง", "O5 ใช้ลิงก์นี้ได้ไหมคะ https://a.example/5", "auto: question O5 topic=link_ok"),
    (
        "อบต.บ้านปวง",
        "ข้อ 9 ส่งเพจเฟซบุ๊กได้มั้ย https://facebook.com/banpuang",
        "auto: question O9 topic=drive_or_facebook",
    ),
    (
        "อบต.บ้านปวง",
        "ส่ง O9 ค่ะ https://a.example/fb ครบรอบ 1 หรือยังคะ",
        "auto: submit O9=https://a.example/fb; progress round=1",
    ),
    (
        "อบต.บ้านปวง",
        "ส่ง O9 ค่ะ https://a.example/fb ได้รับแล้วใช่ไหมคะ",
        "auto: submit O9=https://a.example/fb; progress",
    ),
    (
        "อบต.บ้านปวง",
        "ของ อบต.ตะเคียนปม ฝากส่ง O1 https://t.example/1",
        "confirm: submit O1=https://t.example/1 agency=อบต.ตะเคียนปม",
    ),
    ("อบต.บ้านปวง", "> บอท: ข้อใดคะ https://a.example/1\nข้อ 6 ครับ", "confirm: submit O6=https://a.example/1"),
    (
        "อบต.บ้านปวง",
        "[ตอบกลับ: รับ O5 แล้ว https://a.example/5]\nผิดค่ะ ต้องเป็น O15",
        "confirm: submit O15=https://a.example/5",
    ),
    ("อบต.บ้านปวง", "> บอท: ยังขาด O1 O2\nO1 https://a.example/1", "auto: submit O1=https://a.example/1"),
    ("อบต.บ้านปวง", "[ส่งต่อ] ขอเชิญประชุม O1 https://zoom.us/j/123456", "ignore: chat"),
    (
        "ทต.มะกอก",
        "ส่งงานครั้งที่ ๒ ครับ\n๐๑๓ : https://makok.example/13\n๐๑๘ : https://makok.example/18\n"
        "๐๓๙ : https://makok.example/39\nครบแล้วครับ",
        "auto: submit O13=https://makok.example/13 O18=https://makok.example/18 O39=https://makok.example/39",
    ),
    ("ทต.มะกอก", "ส่ง o22https://makok.example/rep65.pdfนะคะ", "auto: submit O22=https://makok.example/rep65.pdf"),
    (
        "ทต.มะกอก",
        "ข้อ22 23 25 อยู่ในลิงก์นี้ทั้งหมด https://makok.example/all",
        "auto: submit O22=https://makok.example/all O23=https://makok.example/all O25=https://makok.example/all",
    ),
    (
        "ทต.มะกอก",
        "O39ประมวลจริยธรรมhttps://makok.example/39O42มาตรการhttps://makok.example/42",
        "auto: submit O39=https://makok.example/39 O42=https://makok.example/42",
    ),
    (
        "ทต.มะกอก",
        "oit 13 ลิ้งค์นี้ค่า makok.example/oit66/o13.html",
        "auto: submit O13=http://makok.example/oit66/o13.html",
    ),
    (
        "ทต.มะกอก",
        "ข้อ 27 แนวปฏิบัติฯ = https://makok.example/27 / ข้อ 28 ช่องทาง = https://makok.example/28",
        "auto: submit O27=https://makok.example/27 O28=https://makok.example/28",
    ),
    (
        "ทต.มะกอก",
        "ลิงก์ของข้อสิบแปดคือ https://makok.example/eser เน้อเจ้า",
        "auto: submit O18=https://makok.example/eser",
    ),
    (
        "ทต.มะกอก",
        "O34 ครับพี่\nhttps://makok.example/risk(1).pdf\nhttps://makok.example/risk(2).pdf",
        "auto: submit O34=https://makok.example/risk(1).pdf|https://makok.example/risk(2).pdf",
    ),
    (
        "ทต.มะกอก",
        "13) https://makok.example/13\n17) https://makok.example/17",
        "confirm: submit O13=https://makok.example/13 O17=https://makok.example/17",
    ),
    (
        "ทต.มะกอก",
        "ส่ง 13 กับ 17 ค่ะ\nhttps://makok.example/13\nhttps://makok.example/17",
        "confirm: submit O13=https://makok.example/13 O17=https://makok.example/17",
    ),
    (
        "ทต.มะกอก",
        "o3 เปลี่ยนจาก https://makok.example/a → https://makok.example/b",
        "auto: submit O3=https://makok.example/b",
    ),
    (
        "ทต.มะกอก",
        "ข้อ ๓๘ ขอเปลี่ยนลิงก์ใหม่เป็น https://makok.example/38v2 อันเก่าเปิดไม่ได้แล้ว",
        "auto: submit O38=https://makok.example/38v2",
    ),
    ("ทต.มะกอก", "O20 เพิ่มอีกลิงก์ https://makok.example/tor2", "auto: submit O20=https://makok.example/tor2"),
    (
        "ทต.มะกอก",
        "ข้อ 5 กับข้อ 9 ครับ https://makok.example/contact https://facebook.com/makok",
        "confirm: submit O5=https://makok.example/contact O9=https://facebook.com/makok",
    ),
    ("ทต.มะกอก", "คู่มือบริการประชาชน https://makok.example/svc", "confirm: submit O15=https://makok.example/svc"),
    ("ทต.มะกอก", "วัฒนธรรม no gift policy https://makok.example/ng", "confirm: submit O32=https://makok.example/ng"),
    (
        "ทต.มะกอก",
        "แผนป้องกันการทุจริต 2566-2570 https://makok.example/acp",
        "confirm: submit O36=https://makok.example/acp",
    ),
    ("ทต.มะกอก", "๐๓๑ ครั้งที่ 2 และ ๐๓๑ ครั้งที่ 3 https://makok.example/ng", "clarify: submit"),
    ("ทต.มะกอก", "ข้อ 19 ประกาศจัดซื้อจัดจ้าง https://makok.example/x", "clarify: submit"),
    (
        "ทต.มะกอก",
        "https://makok.example/1\nhttps://makok.example/2\nข้อ 7 ทั้งสองลิงก์ค่ะ",
        "auto: submit O7=https://makok.example/1|https://makok.example/2",
    ),
    ("ทต.มะกอก", "ลิงก์หน้าเว็บเทศบาลเราค่ะ https://makok.example", "clarify: submit"),
    (
        "ทต.มะกอก",
        "O1 https://makok.example/1 O2 https://makok.example/2 O3",
        "clarify: submit O1=https://makok.example/1 O2=https://makok.example/2 O3=",
    ),
    ("ทต.มะกอก", "ข้อ 60 https://makok.example/60", "clarify: submit"),
    (
        "ทต.มะกอก",
        "ข้อ 41-44 https://makok.example/e",
        "clarify: submit O41=https://makok.example/e O42=https://makok.example/e O43=https://makok.example/e",
    ),
    ("ทต.มะกอก", "O7 ดับเบิลยูดับเบิลยูดับเบิลยูจุดมะกอกจุดโกดอททีเอช", "clarify: submit O7="),
    (
        "ทต.มะกอก",
        "ฝาก อบต.ท่าตุ้ม ส่ง O2 https://tatoom.go.th/chief ครับ",
        "confirm: submit O2=https://tatoom.go.th/chief agency=อบต.ท่าตุ้ม",
    ),
    ("ทต.มะกอก", "ส่งให้ทุ่งหัวช้าง O2 https://x.example/chief", "clarify: submit O2=https://x.example/chief"),
    ("จังหวัดลำพูน", "จังหวัดขอส่ง O7 www.lamphun.go.th/news", "auto: submit O7=http://www.lamphun.go.th/news"),
    ("ทต.ลี้", "เทศบาลตำบลลี้ ขอส่ง ข้อ 1 https://lee.go.th/1", "auto: submit O1=https://lee.go.th/1"),
    (
        "ทต.มะกอก",
        "O15 https://makok.example/15 ค่ะ กำหนดส่งรอบ 2 วันไหนคะ",
        "auto: submit O15=https://makok.example/15; deadline round=2",
    ),
    (
        "ทต.มะกอก",
        "o6 https://makok.example/law ค่ะ ต้องมี พ.ร.บ. กี่ฉบับคะ",
        "auto: submit O6=https://makok.example/law; item O6",
    ),
    ("ทต.มะกอก", "ยังไม่ต้องลง O14 นะ ลิงก์ https://makok.example/14 ยังแก้อยู่", "auto: promise O14"),
    (
        "ทต.มะกอก",
        "อันนี้ไม่ใช่ของ O14 นะ https://makok.example/14 เป็นของ O15",
        "confirm: submit O15=https://makok.example/14",
    ),
    (
        "ทต.ริมปิง",
        "ส่ง O13 ปีงบประมาณ 2565 จำนวน 45 หน้าค่ะ https://rimping.example/annual65.pdf",
        "auto: submit O13=https://rimping.example/annual65.pdf",
    ),
    (
        "ทต.ริมปิง",
        "ครั้งที่ 2 ลำดับที่ 5 ข้อ ๒๓ https://rimping.example/hr",
        "auto: submit O23=https://rimping.example/hr",
    ),
    (
        "ทต.ริมปิง",
        "ประชุมสภา 15/1/66 แล้ว O4 https://rimping.example/plan",
        "auto: submit O4=https://rimping.example/plan",
    ),
    ("ทต.ริมปิง", "O20 งบ 43,500 บาท https://rimping.example/tor", "auto: submit O20=https://rimping.example/tor"),
    (
        "ทต.ริมปิง",
        "O17 กลุ่มตัวอย่าง 400 คน ร้อยละ 95 https://rimping.example/sat",
        "auto: submit O17=https://rimping.example/sat",
    ),
    (
        "ทต.ริมปิง",
        "สขร.1 เดือน ต.ค.65 - ธ.ค.65 https://rimping.example/scr1",
        "confirm: submit O21=https://rimping.example/scr1",
    ),
    (
        "ทต.ริมปิง",
        "ข้อ 5 เบอร์ 0-5351-1013 ต่อ 11 https://rimping.example/contact",
        "auto: submit O5=https://rimping.example/contact",
    ),
    (
        "ทต.ริมปิง",
        "O8 https://rimping.example/q&a?id=12&o=9 ครับ",
        "auto: submit O8=https://rimping.example/q&a?id=12&o=9",
    ),
    (
        "ทต.ริมปิง",
        "ข้อ 1: https://rimping.example/โครงสร้าง-2566 ข้อ 2: https://rimping.example/ผู้บริหาร_2566",
        "auto: submit O1=https://rimping.example/โครงสร้าง-2566 O2=https://rimping.example/ผู้บริหาร_2566",
    ),
    (
        "ทต.ริมปิง",
        "[O1](https://rimping.example/1) [O2](https://rimping.example/2)",
        "auto: submit O1=https://rimping.example/1 O2=https://rimping.example/2",
    ),
    ("ทต.ริมปิง", "<https://rimping.example/1> = o1", "auto: submit O1=https://rimping.example/1"),
    ("ทต.ริมปิง", '"https://rimping.example/1" ข้อ ๑', "auto: submit O1=https://rimping.example/1"),
    (
        "ทต.ริมปิง",
        "ข้อ๑-๓https://rimping.example/aboutค่ะ",
        "auto: submit O1=https://rimping.example/about O2=https://rimping.example/about "
        "O3=https://rimping.example/about",
    ),
    (
        "ทต.ริมปิง",
        "โอสาม โอสี่ ลิงก์เดียวกัน https://rimping.example/x",
        "auto: submit O3=https://rimping.example/x O4=https://rimping.example/x",
    ),
    (
        "ทต.ริมปิง",
        "ข้อสิบสี่ถึงข้อสิบห้า https://rimping.example/manual",
        "auto: submit O14=https://rimping.example/manual O15=https://rimping.example/manual",
    ),
    (
        "ทต.ริมปิง",
        "เรียนแจ้งส่ง OIT ข้อ 1,2,3,5 และ 6 ตามลิงก์ https://rimping.example/ita2566",
        "auto: submit O1=https://rimping.example/ita2566 O2=https://rimping.example/ita2566 "
        "O3=https://rimping.example/ita2566 O5=https://rimping.example/ita2566 "
        "O6=https://rimping.example/ita2566",
    ),
    (
        "ทต.ริมปิง",
        "O1 ถึง O9 (ยกเว้น O4 และ O7) https://rimping.example/all",
        "auto: submit O1=https://rimping.example/all O2=https://rimping.example/all "
        "O3=https://rimping.example/all O5=https://rimping.example/all "
        "O6=https://rimping.example/all O8=https://rimping.example/all "
        "O9=https://rimping.example/all",
    ),
    (
        "ทต.ริมปิง",
        "ส่ง 7 ข้อค่ะ\nO1 https://r.example/1\nO2 https://r.example/2",
        "auto: submit O1=https://r.example/1 O2=https://r.example/2",
    ),
    ("ทต.ริมปิง", "O3 อุ๊ยผิด O6 ค่ะ https://r.example/law", "auto: submit O6=https://r.example/law"),
    ("ทต.ริมปิง", "ข้อ 8 ไม่ใช่สิ ข้อ 9 https://r.example/fb", "confirm: submit O9=https://r.example/fb"),
    (
        "ทต.ริมปิง",
        "O14 คู่มือ https://r.example/14.pdf O15 https://r.example/15.pdf O16 รอข้อมูลจากงานทะเบียน O18 ไม่มี",
        "confirm: submit O14=https://r.example/14.pdf O15=https://r.example/15.pdf; answer_none O18; promise O16",
    ),
    (
        "ทต.ริมปิง",
        "ข้อ 22\nhttps://r.example/p22\nข้อ 25\n-\nข้อ 27\nhttps://r.example/p27",
        "clarify: submit O22=https://r.example/p22 O27=https://r.example/p27",
    ),
    (
        "ทต.ริมปิง",
        "ลิงก์นี้ใช้ได้ทั้ง O34 และ O35 ค่ะ https://r.example/risk",
        "auto: submit O34=https://r.example/risk O35=https://r.example/risk",
    ),
    (
        "ทต.ริมปิง",
        "O36 กับ O37 ใช้ url เดียวกันได้ไหมคะ https://r.example/acp",
        "auto: question topic=one_url_many_items",
    ),
    ("ทต.ริมปิง", "แบบนี้ถูกไหมคะ ข้อ 28 https://r.example/28", "auto: question O28 topic=link_ok"),
    ("ทต.ริมปิง", "รบกวนดูให้หน่อยว่าข้อ 5 ครบองค์ประกอบไหม https://r.example/5", "auto: question O5 topic=link_ok"),
    (
        "ทต.ริมปิง",
        "ส่งข้อ 5 ค่ะ https://r.example/5 ฝากเช็คด้วยว่าครบไหม",
        "auto: submit O5=https://r.example/5; progress",
    ),
    ("ทต.ริมปิง", "ไม่ต้องบันทึก O7 อันก่อนนะคะ https://r.example/7", "auto: promise O7"),
    ("ทต.ต้นธง", "ข้อ 1 ส่งแล้วนะ https://t.example/1", "auto: submit O1=https://t.example/1"),
    ("ทต.ต้นธง", "ครับ ข้อ 6 ครับ t.example/law", "auto: submit O6=http://t.example/law"),
    ("ทต.ต้นธง", "ลิงก์ข้อ ๒ มาแล้วจ้า 👉 https://t.example/chief 👈", "auto: submit O2=https://t.example/chief"),
    (
        "ทต.ต้นธง",
        "o1:https://t.example/1\no2:https://t.example/2\no3:ยังไม่เสร็จ",
        "auto: submit O1=https://t.example/1 O2=https://t.example/2; promise O3",
    ),
    (
        "ทต.ต้นธง",
        "O1 | โครงสร้าง | https://t.example/1\nO2 | ผู้บริหาร | https://t.example/2\nO3 | อำนาจหน้าที่ | -",
        "clarify: submit O1=https://t.example/1 O2=https://t.example/2",
    ),
    (
        "ทต.ต้นธง",
        "https://t.example/1 = O1, https://t.example/2 = O2",
        "auto: submit O1=https://t.example/1 O2=https://t.example/2",
    ),
    (
        "ทต.ต้นธง",
        "(O1) https://t.example/1 (O2) https://t.example/2",
        "auto: submit O1=https://t.example/1 O2=https://t.example/2",
    ),
    (
        "ทต.ต้นธง",
        "ตามที่คุยกัน O7 นะคะ https://t.example/news?page=2&id=15",
        "auto: submit O7=https://t.example/news?page=2&id=15",
    ),
    (
        "ทต.ต้นธง",
        "ขอส่ง OIT ครั้งที่ 1 จำนวน 2 ข้อ ได้แก่ ข้อ 3 https://t.example/3 และข้อ 7 https://t.example/7",
        "auto: submit O3=https://t.example/3 O7=https://t.example/7",
    ),
    ("ทต.ต้นธง", "โอสิบเอ็ดแผนดำเนินงาน https://t.example/11", "auto: submit O11=https://t.example/11"),
    ("ทต.ต้นธง", "ข้อที่ 40 dos and don'ts https://t.example/40", "auto: submit O40=https://t.example/40"),
    ("ทต.ต้นธง", "ส่งค่ะ ๐๓๓ รายงานผล No Gift https://t.example/33", "auto: submit O33=https://t.example/33"),
    ("ทต.ต้นธง", "O41 ประเมินจริยธรรม พนง. https://t.example/41", "auto: submit O41=https://t.example/41"),
    (
        "ทต.ต้นธง",
        "O11 O12 O13 https://t.example/x",
        "auto: submit O11=https://t.example/x O12=https://t.example/x O13=https://t.example/x",
    ),
    ("ทต.ต้นธง", "O11\nO13\nhttps://t.example/x", "confirm: submit O11=https://t.example/x O13=https://t.example/x"),
    (
        "ทต.ต้นธง",
        "กฎหมายที่เกี่ยวข้อง https://t.example/law\nข่าวประชาสัมพันธ์ https://t.example/news",
        "confirm: submit O6=https://t.example/law O7=https://t.example/news",
    ),
    ("ทต.ต้นธง", "ผังโครงสร้าง https://t.example/1", "confirm: submit O1=https://t.example/1"),
    ("ทต.ต้นธง", "ช่องทางถามตอบ Q&A https://t.example/qa", "clarify: submit"),
    ("ทต.ต้นธง", "ประเมินความเสี่ยงทุจริต https://t.example/risk", "confirm: submit O34=https://t.example/risk"),
    (
        "ทต.ต้นธง",
        "o5 ค่ะ www.tontong.go.th/contact.php?lang=th ค่ะ ขอบคุณค่ะ",
        "auto: submit O5=http://www.tontong.go.th/contact.php?lang=th",
    ),
    (
        "ทต.ต้นธง",
        "O19\nhttps://t.example/a\nO20\nhttps://t.example/b\nhttps://t.example/c",
        "auto: submit O19=https://t.example/a O20=https://t.example/b|https://t.example/c",
    ),
    ("ทต.ต้นธง", "ข้อ 19 ครั้งก่อนส่งผิด ขอส่งใหม่ https://t.example/19", "auto: submit O19=https://t.example/19"),
    ("ทต.ต้นธง", "เอาลิงก์ O3 ออก ใส่อันนี้แทน https://t.example/3b", "auto: submit O3=https://t.example/3b"),
    ("ทต.ต้นธง", "O5 คือ https://t.example/5 ไม่ใช่ https://t.example/4", "confirm: submit O5=https://t.example/5"),
    (
        "ทต.ต้นธง",
        "หน่วยงานอื่นเขาส่งแบบนี้ O5 https://other.example/5 เราทำตามได้ไหม",
        "auto: question O5 topic=link_ok",
    ),
    ("ทต.ต้นธง", "ถ้าส่ง O5 เป็น https://t.example/5 จะผ่านไหมคะ", "auto: question O5 topic=link_ok"),
    ("ทต.ต้นธง", "จะส่ง O5 วันนี้ รอแป๊บ https://t.example/5", "confirm: submit O5=https://t.example/5"),
    ("ทต.ต้นธง", "ทดสอบส่ง O1 https://t.example/test", "auto: promise O1"),
    (
        "ทต.ต้นธง",
        "O1-O3 https://t.example/1 O2 https://t.example/2",
        "auto: submit O1=https://t.example/1 O2=https://t.example/1|https://t.example/2 O3=https://t.example/1",
    ),
    ("ทต.ต้นธง", "O0 https://t.example/0", "clarify: submit"),
    ("ทต.ต้นธง", "O100 https://t.example/0", "clarify: submit"),
    ("ทต.ต้นธง", "I7 https://t.example/0", "clarify: submit"),
    ("ทต.ต้นธง", "ข้อ 5 เว็บ t.example ยังทำไม่เสร็จ รอก่อนนะคะ", "confirm: submit O5=http://t.example"),
    ("ทต.ต้นธง", "somchai@t.example ข้อ 5", "clarify: submit O5="),
    ("ทต.ต้นธง", "ทต.ต้นธง O5 https://t.example/5", "auto: submit O5=https://t.example/5"),
    ("ทต.ต้นธง", "O5 ของ ทต.ป่าสัก https://p.example/5", "confirm: submit O5=https://p.example/5 agency=ทต.ป่าสัก"),
    ("ทต.ต้นธง", "เทศบาลต้นธงส่งข้อ 5 https://t.example/ริมปิง", "auto: submit O5=https://t.example/ริมปิง"),
    ("ทต.ต้นธง", "[ตอบกลับ: ลิงก์นี้เป็นของข้อใด https://t.example/9]\nเก้าค่ะ", "ignore: chat"),
    (
        "ทต.ต้นธง",
        "[ตอบกลับ: ลิงก์นี้เป็นของข้อใด https://t.example/9]\nข้อเก้าค่ะ",
        "confirm: submit O9=https://t.example/9",
    ),
    (
        "อบต.นาทราย",
        "ส่งค่ะพี่ โอสองนะคะ nasailocal.go.th/ผู้บริหาร",
        "auto: submit O2=http://nasailocal.go.th/ผู้บริหาร",
    ),
    (
        "อบต.นาทราย",
        "ข้อ 6 มีสองหน้า https://n.example/law1 กับ https://n.example/law2 ค่ะ",
        "auto: submit O6=https://n.example/law1|https://n.example/law2",
    ),
    (
        "อบต.นาทราย",
        "O7 https://n.example/news?date=15-01-2566&o=8",
        "auto: submit O7=https://n.example/news?date=15-01-2566&o=8",
    ),
    (
        "อบต.นาทราย",
        "ส่งครบ 3 ข้อแล้ว\n๐๕ https://n.example/5\n๐๖ https://n.example/6\n๐๗ https://n.example/7",
        "auto: submit O5=https://n.example/5 O6=https://n.example/6 O7=https://n.example/7",
    ),
    (
        "อบต.นาทราย",
        "o 1 - o 3 ลิงก์นี้ https://n.example/about",
        "auto: submit O1=https://n.example/about O2=https://n.example/about O3=https://n.example/about",
    ),
    (
        "อบต.นาทราย",
        "ข้อ14คู่มือปฏิบัติงานข้อ15คู่มือบริการhttps://n.example/m",
        "confirm: submit O14=https://n.example/m O15=https://n.example/m",
    ),
    (
        "อบต.นาทราย",
        "ข้อ 3 ถึง 5 แยกลิงก์ครับ https://n.example/3 https://n.example/4 https://n.example/5",
        "confirm: submit O3=https://n.example/3 O4=https://n.example/4 O5=https://n.example/5",
    ),
    ("อบต.นาทราย", "เมื่อวานส่ง O8 ผิด อันที่ถูกคือ https://n.example/qa", "auto: submit O8=https://n.example/qa"),
    (
        "อบต.นาทราย",
        "ข้อ 9 มีทั้งเฟซและไลน์ https://facebook.com/n https://line.example/n",
        "auto: submit O9=https://facebook.com/n|https://line.example/n",
    ),
    (
        "อบต.นาทราย",
        "รอบ 1: O11 https://n.example/11 รอบ 2: O13 https://n.example/13",
        "auto: submit O11=https://n.example/11 O13=https://n.example/13",
    ),
    ("อบต.นาทราย", "วันที่ 20 ม.ค. ส่ง O4 https://n.example/4 นะครับ", "auto: submit O4=https://n.example/4"),
    (
        "อบต.นาทราย",
        "โอ15กับโอ14ลิงก์เดียวกัน https://n.example/m จ้า",
        "auto: submit O15=https://n.example/m O14=https://n.example/m",
    ),
    (
        "อบต.นาทราย",
        "นโยบายคุ้มครองข้อมูลส่วนบุคคลของ อบต. https://n.example/privacy",
        "confirm: submit O10=https://n.example/privacy",
    ),
    ("อบต.นาทราย", "หลักเกณฑ์การบริหารงานบุคคล https://n.example/hr", "confirm: submit O25=https://n.example/hr"),
    (
        "อบต.นาทราย",
        "๐๓๑ รอบ 3 https://n.example/ng ๐๓๓ https://n.example/ngr",
        "confirm: submit O32=https://n.example/ng O33=https://n.example/ngr",
    ),
    ("อบต.นาทราย", "ข้อ 16 สถิติเรื่องร้องเรียน https://n.example/s", "clarify: submit"),
    ("อบต.นาทราย", "ข้อ 3 5 7\nhttps://n.example/3\nhttps://n.example/5", "clarify: submit"),
    ("อบต.นาทราย", "https://n.example/x คืออะไรคะ", "human: question"),
    (
        "อบต.นาทราย",
        "O13 ยังไม่ได้อัพขึ้นเว็บนะ แต่จะเป็นลิงก์นี้ https://n.example/13",
        "confirm: submit O13=https://n.example/13",
    ),
    (
        "อบต.นาทราย",
        "O18 ไม่มี e-service แต่ใช้ Google Form https://forms.example/x",
        "confirm: submit O18=https://forms.example/x",
    ),
    ("อบต.นาทราย", "ไม่ใช่ O13 นะ ที่ถูกคือ O22 https://n.example/22", "confirm: submit O22=https://n.example/22"),
    ("ทต.เวียงยอง", "ข้อ 5 ที่ติดต่อ ๐๕๓-๕๑๑๐๐๐ ต่อ ๑๒ https://w.example/5", "auto: submit O5=https://w.example/5"),
    (
        "ทต.เวียงยอง",
        "ลำดับ 1 ข้อ 13 https://w.example/13\nลำดับ 2 ข้อ 17 https://w.example/17",
        "auto: submit O13=https://w.example/13 O17=https://w.example/17",
    ),
    (
        "ทต.เวียงยอง",
        "1 O13 https://w.example/13\n2 O17 https://w.example/17",
        "auto: submit O13=https://w.example/13 O17=https://w.example/17",
    ),
    ("ทต.เวียงยอง", "หน้า 5 ของแผน O4 https://w.example/4", "auto: submit O4=https://w.example/4"),
    ("ทต.เวียงยอง", "O4 หน้า 5-9 https://w.example/4", "auto: submit O4=https://w.example/4"),
    ("ทต.เวียงยอง", "O7 ข่าววันที่ 1, 5 และ 9 ม.ค. https://w.example/7", "auto: submit O7=https://w.example/7"),
    ("ทต.เวียงยอง", "O19 แผนปี 66 จำนวน 12 โครงการ https://w.example/19", "auto: submit O19=https://w.example/19"),
    (
        "ทต.เวียงยอง",
        "O21 ต.ค. 65 https://w.example/1\nพ.ย. 65 https://w.example/2\nธ.ค. 65 https://w.example/3",
        "auto: submit O21=https://w.example/1|https://w.example/2|https://w.example/3",
    ),
    (
        "ทต.เวียงยอง",
        "o21 เดือน 10 https://w.example/1 เดือน 11 https://w.example/2",
        "auto: submit O21=https://w.example/1|https://w.example/2",
    ),
    (
        "ทต.เวียงยอง",
        "ข้อ 2 นายก https://w.example/a ปลัด https://w.example/b",
        "auto: submit O2=https://w.example/a|https://w.example/b",
    ),
    (
        "ทต.เวียงยอง",
        "O14 กองคลัง https://w.example/a กองช่าง https://w.example/b กองการศึกษา https://w.example/c",
        "auto: submit O14=https://w.example/a|https://w.example/b|https://w.example/c",
    ),
    (
        "ทต.เวียงยอง",
        "ข้อ 1\nโครงสร้าง\nhttps://w.example/1\n\nข้อ 2\nผู้บริหาร\nhttps://w.example/2",
        "auto: submit O1=https://w.example/1 O2=https://w.example/2",
    ),
    (
        "ทต.เวียงยอง",
        "https://w.example/1\nข้อ 1\n\nhttps://w.example/2\nข้อ 2",
        "auto: submit O1=https://w.example/1 O2=https://w.example/2",
    ),
    (
        "ทต.เวียงยอง",
        "https://w.example/1\nhttps://w.example/2\nข้อ 1\nข้อ 2",
        "confirm: submit O1=https://w.example/1 O2=https://w.example/2",
    ),
    (
        "ทต.เวียงยอง",
        "ข้อ 1, 2 https://w.example/12 ข้อ 3 https://w.example/3 ข้อ 5, 6, 7 https://w.example/567",
        "auto: submit O1=https://w.example/12 O2=https://w.example/12 O3=https://w.example/3 "
        "O5=https://w.example/567 O6=https://w.example/567 O7=https://w.example/567",
    ),
    (
        "ทต.เวียงยอง",
        "O1: https://w.example/1\nO2: (ยังไม่มีลิงก์)\nO3: https://w.example/3",
        "auto: submit O1=https://w.example/1 O3=https://w.example/3; promise O2",
    ),
    (
        "ทต.เวียงยอง",
        "O1 https://w.example/1\nO2\nO3 https://w.example/3",
        "clarify: submit O1=https://w.example/1 O3=https://w.example/3 O2=",
    ),
    (
        "ทต.เวียงยอง",
        "O1 = O2 = https://w.example/12",
        "confirm: submit O1=https://w.example/12 O2=https://w.example/12",
    ),
    ("ทต.เวียงยอง", "โอ 1 โอ 2 https://w.example/12", "auto: submit O1=https://w.example/12 O2=https://w.example/12"),
    (
        "ทต.เวียงยอง",
        "O10 (PDPA) https://w.example/10 O9 (facebook) https://www.facebook.com/w.y",
        "auto: submit O10=https://w.example/10 O9=https://www.facebook.com/w.y",
    ),
    (
        "ทต.เวียงยอง",
        "ข้อ 17 ใช้ข้อมูลเดียวกับข้อ 16 https://w.example/17",
        "confirm: submit O17=https://w.example/17",
    ),
    ("ทต.เวียงยอง", "O37 รายงานตาม O36 https://w.example/37", "confirm: submit O37=https://w.example/37"),
    ("ทต.เวียงยอง", "O12 (ต่อเนื่องจาก O11) https://w.example/12", "confirm: submit O12=https://w.example/12"),
    ("ทต.เวียงยอง", "ข้อ 7 กับข้อ 7 https://w.example/7", "auto: submit O7=https://w.example/7"),
    (
        "ทต.เวียงยอง",
        "O5 https://w.example/5\nO5 https://w.example/5b",
        "auto: submit O5=https://w.example/5|https://w.example/5b",
    ),
    ("ทต.เวียงยอง", "O5 https://w.example/5 แก้เป็น https://w.example/5b", "auto: submit O5=https://w.example/5b"),
    (
        "ทต.เวียงยอง",
        "O5 https://w.example/5 ไม่ใช่อันนี้ อันนี้ https://w.example/5b",
        "confirm: submit O5=https://w.example/5b",
    ),
    (
        "ทต.เวียงยอง",
        "ลิงก์เก่า https://w.example/old ลิงก์ใหม่ https://w.example/new ข้อ 5",
        "auto: submit O5=https://w.example/new",
    ),
    (
        "ทต.เวียงยอง",
        "ข้อ 5 จาก www.w.example/old เป็น www.w.example/new นะคะ",
        "auto: submit O5=http://www.w.example/new",
    ),
    (
        "ทต.เวียงยอง",
        "ลบ https://w.example/old ของข้อ 5 แล้วใช้ https://w.example/new",
        "auto: submit O5=https://w.example/new",
    ),
    ("ทต.เวียงยอง", "ขอลบลิงก์ https://w.example/old ออกจากข้อ 5", "confirm: withdraw O5"),
    (
        "ทต.เวียงยอง",
        "ข้อ 5 ลิงก์ https://w.example/5 เปิดไม่ได้ ขอส่งใหม่พรุ่งนี้",
        "confirm: submit O5=https://w.example/5",
    ),
    ("ทต.เวียงยอง", "O5 https://w.example/5 ลิงก์นี้เสียค่ะ อย่าใช้นะ", "auto: promise O5"),
    ("ทต.เวียงยอง", "ทำไมลิงก์ O5 https://w.example/5 ถึงไม่ผ่านคะ", "auto: progress O5"),
    ("ทต.เวียงยอง", "ใครส่ง O5 https://w.example/5 นี้ไปคะ", "auto: progress O5"),
    ("ทต.เวียงยอง", "ตรวจ O5 ให้หน่อยค่ะ https://w.example/5", "confirm: submit O5=https://w.example/5"),
    ("ทต.เวียงยอง", "ดูให้หน่อย O5 https://w.example/5", "confirm: submit O5=https://w.example/5"),
    ("ทต.เวียงยอง", "เรียนถามว่าข้อ 5 ต้องมีแผนที่ไหม เช่น https://w.example/map", "auto: item O5"),
    ("ทต.เวียงยอง", "O5 แบบเว็บนี้ใช้ได้ไหม https://other.example/contact", "auto: question O5 topic=link_ok"),
    ("ทต.เวียงยอง", "อยากให้ดูว่า O8 ของเราแบบนี้ผ่านไหม https://w.example/qa", "auto: question O8 topic=link_ok"),
    ("ทต.เวียงยอง", "สมมติส่ง O8 เป็น https://w.example/qa จะได้ไหม", "auto: question O8 topic=link_ok"),
    ("ทต.เวียงยอง", "จังหวัดให้ส่ง O1-O9 เราส่ง O1 https://w.example/1", "auto: submit O1=https://w.example/1"),
    (
        "ทต.เวียงยอง",
        "ขาด O4 O8 ใช่ไหมคะ O4 https://w.example/4 O8 https://w.example/8",
        "auto: submit O4=https://w.example/4 O8=https://w.example/8",
    ),
    ("ทต.เวียงยอง", "ครบแล้วนะคะ\nO4 https://w.example/4", "auto: submit O4=https://w.example/4"),
    (
        "ทต.เวียงยอง",
        "เทศบาลตำบลเวียงยอง อำเภอเมืองลำพูน จังหวัดลำพูน ส่ง O4 https://w.example/4",
        "auto: submit O4=https://w.example/4",
    ),
    ("ทต.เวียงยอง", "O4 ของเวียงยอง https://w.example/4", "auto: submit O4=https://w.example/4"),
    (
        "ทต.เวียงยอง",
        "ฝากส่งแทนบ้านกลางค่ะ O4 https://b.example/4",
        "confirm: submit O4=https://b.example/4 agency=ทต.บ้านกลาง",
    ),
    (
        "ทต.เวียงยอง",
        "ส่งแทน อบต.บ้านเรื่อน O4 https://b.example/4",
        "confirm: submit O4=https://b.example/4 agency=อบต.บ้านเรือน",
    ),
    (
        "ทต.เวียงยอง",
        "ส่ง O5 เหมือนของริมปิง https://w.example/5",
        "confirm: submit O5=https://w.example/5 agency=ทต.ริมปิง",
    ),
    ("ทต.เวียงยอง", "o44 https://w.example/44 o43 https://w.example/43", "clarify: submit O43=https://w.example/43"),
    ("ทต.เวียงยอง", "๐๔๔ https://w.example/44", "clarify: submit"),
    (
        "ทต.เวียงยอง",
        "O2 https://w.example/2,O3 https://w.example/3,O6 https://w.example/6",
        "auto: submit O2=https://w.example/2 O3=https://w.example/3 O6=https://w.example/6",
    ),
    (
        "ทต.เวียงยอง",
        "O2 - https://w.example/2\nO3 - https://w.example/3",
        "auto: submit O2=https://w.example/2 O3=https://w.example/3",
    ),
    (
        "ทต.เวียงยอง",
        "O2->https://w.example/2 O3->https://w.example/3",
        "auto: submit O2=https://w.example/2 O3=https://w.example/3",
    ),
    (
        "ทต.เวียงยอง",
        "- O2 https://w.example/2\n- O3 https://w.example/3\n- O4 -",
        "clarify: submit O2=https://w.example/2 O3=https://w.example/3",
    ),
    (
        "ทต.เวียงยอง",
        "• ข้อ ๒ : https://w.example/2\n• ข้อ ๓ : อยู่ระหว่างปรับปรุง",
        "auto: submit O2=https://w.example/2; promise O3",
    ),
    (
        "ทต.เวียงยอง",
        "ข้อ 2 มี https://w.example/2\nข้อ 3 ไม่มี\nข้อ 4 มี https://w.example/4",
        "confirm: submit O2=https://w.example/2 O4=https://w.example/4; answer_none O3",
    ),
    (
        "ทต.เวียงยอง",
        "O2\tข้อมูลผู้บริหาร\tมี\thttps://w.example/2\tหน้าแรก > ผู้บริหาร\nO3\tอำนาจหน้าที่\tมี\thttps://w.example/3\tหน้าแรก",
        "auto: submit O2=https://w.example/2 O3=https://w.example/3",
    ),
    ("ทต.เวียงยอง", "ข้อ ๒\tข้อมูลผู้บริหาร\t✓\thttps://w.example/2", "auto: submit O2=https://w.example/2"),
    (
        "ทต.เวียงยอง",
        "2\tข้อมูลผู้บริหาร\thttps://w.example/2\n3\tอำนาจหน้าที่\thttps://w.example/3",
        "confirm: submit O2=https://w.example/2 O3=https://w.example/3",
    ),
    (
        "ทต.เวียงยอง",
        "ข่าวประชาสัมพันธ์ ข้อ 7 https://w.example/7\nถาม-ตอบ ข้อ 8 https://w.example/8",
        "auto: submit O7=https://w.example/7 O8=https://w.example/8",
    ),
    ("ทต.เวียงยอง", "e-service O18 https://w.example/18", "auto: submit O18=https://w.example/18"),
    ("ทต.เวียงยอง", "no gift o31 https://w.example/31", "auto: submit O31=https://w.example/31"),
    ("ทต.เวียงยอง", "o33 no gift https://w.example/33", "auto: submit O33=https://w.example/33"),
    ("ทต.เวียงยอง", "o32 no gift policy https://w.example/32", "auto: submit O32=https://w.example/32"),
    (
        "ทต.เวียงยอง",
        "https://drive.google.com/drive/folders/1O5aO14xyz?usp=sharing ข้อ 14",
        "auto: submit O14=https://drive.google.com/drive/folders/1O5aO14xyz?usp=sharing",
    ),
    (
        "ทต.เวียงยอง",
        "O14 http://w.example/download/O15_คู่มือ(O16).pdf ค่ะ",
        "auto: submit O14=http://w.example/download/O15_คู่มือ(O16).pdf",
    ),
    ("ทต.เวียงยอง", "O5 W.EXAMPLE/CONTACT", "auto: submit O5=http://W.EXAMPLE/CONTACT"),
    ("ทต.เวียงยอง", "ข้อ5ส่งแล้วเด้อ w.example/contactเด้อ", "auto: submit O5=http://w.example/contact"),
    ("ทต.เวียงยอง", "O5 http://localhost/contact", "clarify: submit O5="),
    ("ทต.เวียงยอง", "O5 C:\\Users\\admin\\contact.pdf", "clarify: submit O5="),
    ("ทต.เวียงยอง", "O5 contact.pdf", "clarify: submit O5="),
    ("ทต.เวียงยอง", "[รูปภาพ] O5", "clarify: submit O5="),
    ("อบต.ห้วยยาบ", "ข้อ ๕ ครับผม https://h.example/ติดต่อ ขอบคุณครับ", "auto: submit O5=https://h.example/ติดต่อ"),
    (
        "อบต.ห้วยยาบ",
        "ตามที่แจ้ง ขอส่งข้อมูลข้อ 11 แผนดำเนินงานและการใช้งบประมาณ ตามลิงก์ที่แนบ "
        "https://h.example/plan66.pdf จึงเรียนมาเพื่อโปรดพิจารณา",
        "auto: submit O11=https://h.example/plan66.pdf",
    ),
    (
        "อบต.ห้วยยาบ",
        "ข้อที่สิบสองกับสิบหก https://h.example/a https://h.example/b",
        "confirm: submit O12=https://h.example/a O16=https://h.example/b",
    ),
    (
        "อบต.ห้วยยาบ",
        "O1 ถึง O3 ลิงก์เดียว h.example/about ส่วน O5 h.example/contact",
        "auto: submit O1=http://h.example/about O2=http://h.example/about "
        "O3=http://h.example/about O5=http://h.example/contact",
    ),
    ("อบต.ห้วยยาบ", "o15 ส่งใหม่ค่ะ อันเก่าผิด https://h.example/15", "auto: submit O15=https://h.example/15"),
    (
        "อบต.ห้วยยาบ",
        "ส่ง O8 ถามตอบ เว็บบอร์ด https://h.example/board.php?o=5",
        "auto: submit O8=https://h.example/board.php?o=5",
    ),
    ("อบต.ห้วยยาบ", "โอยี่สิบสี่ https://h.example/24", "auto: submit O24=https://h.example/24"),
    ("อบต.ห้วยยาบ", "O3\nhttps://h.example/3\nO6\nรอนิติกรตรวจ", "auto: submit O3=https://h.example/3; promise O6"),
    ("อบต.ห้วยยาบ", "แผนยุทธศาสตร์ของ อบต. https://h.example/plan", "confirm: submit O4=https://h.example/plan"),
    ("อบต.ห้วยยาบ", "รายงานผลการดำเนินงานปี 2565 https://h.example/65", "confirm: submit O13=https://h.example/65"),
    (
        "อบต.ห้วยยาบ",
        "ช่วยลงข้อ 9 ให้หน่อย https://facebook.com/huaiyap",
        "auto: submit O9=https://facebook.com/huaiyap",
    ),
    (
        "อบต.ห้วยยาบ",
        "ข้อ 7\n1. https://h.example/n1\n2. https://h.example/n2",
        "auto: submit O7=https://h.example/n1|https://h.example/n2",
    ),
    (
        "อบต.ห้วยยาบ",
        "O29 สถิติร้องเรียน (ไม่มีเรื่องร้องเรียน) https://h.example/29",
        "confirm: submit O29=https://h.example/29",
    ),
    (
        "อบต.ห้วยยาบ",
        "O33 ไม่มีผู้รับของขวัญ ประกาศเป็นศูนย์แล้ว https://h.example/33",
        "confirm: submit O33=https://h.example/33",
    ),
    (
        "อบต.ห้วยยาบ",
        "ข้อ 31 กับ 32 หน้าเดียวกัน https://h.example/ng",
        "auto: submit O31=https://h.example/ng O32=https://h.example/ng",
    ),
    ("อบต.ห้วยยาบ", "๐๓๑ และ ๐๓๓ https://h.example/ng", "clarify: submit"),
    ("อบต.ห้วยยาบ", "ตกลงข้อ 31 ใช้ลิงก์นี้นะคะ https://h.example/ng", "auto: submit O31=https://h.example/ng"),
    (
        "อบต.ห้วยยาบ",
        "https://h.example/1 ข้อ 1 ค่ะ ส่วนข้อ 2 ยังไม่เรียบร้อย",
        "auto: submit O1=https://h.example/1; promise O2",
    ),
    (
        "ทต.ทาขุมเงิน",
        "O1 https://k.example/1 ของเดิม O2 https://k.example/2 ของใหม่",
        "confirm: submit O1=https://k.example/2 O2=https://k.example/2",
    ),
    (
        "ทต.ทาขุมเงิน",
        "ผมส่ง O5 https://k.example/5 ไปเมื่อวาน ขึ้นหรือยังครับ",
        "auto: submit O5=https://k.example/5; progress",
    ),
    ("ทต.ทาขุมเงิน", "ข้อ 5 ถูกตีกลับ ลิงก์เดิม https://k.example/5 ต้องแก้อะไรคะ", "auto: progress O5"),
    ("ทต.ทาขุมเงิน", "บอทบันทึก O5 เป็น https://k.example/9 ผิดค่ะ", "human: complaint O5 topic=bot_misread"),
    (
        "ทต.ทาขุมเงิน",
        "ลิงก์ O5 https://k.example/5 ขึ้นว่าเสีย แต่เปิดได้ปกติ",
        "human: complaint O5 topic=link_check",
    ),
    ("ทต.ทาขุมเงิน", "ขอตัวอย่าง O5 เหมือน https://k.example/5 หน่อยค่ะ", "confirm: submit O5=https://k.example/5"),
    (
        "ทต.ทาขุมเงิน",
        "เว็บใหม่เรา https://k.example ทำ O1 ถึง O9 แล้วนะ",
        "confirm: submit O1=https://k.example O2=https://k.example O3=https://k.example "
        "O4=https://k.example O5=https://k.example O6=https://k.example O7=https://k.example "
        "O8=https://k.example O9=https://k.example",
    ),
    (
        "ทต.ทาขุมเงิน",
        "O1-O43 อยู่ที่ https://k.example/ita66 ทั้งหมดเลย",
        "confirm: submit O1=https://k.example/ita66 O2=https://k.example/ita66 "
        "O3=https://k.example/ita66 O4=https://k.example/ita66 O5=https://k.example/ita66 "
        "O6=https://k.example/ita66 O7=https://k.example/ita66 O8=https://k.example/ita66 "
        "O9=https://k.example/ita66 O10=https://k.example/ita66 O11=https://k.example/ita66 "
        "O12=https://k.example/ita66 O13=https://k.example/ita66 O14=https://k.example/ita66 "
        "O15=https://k.example/ita66 O16=https://k.example/ita66 O17=https://k.example/ita66 "
        "O18=https://k.example/ita66 O19=https://k.example/ita66 O20=https://k.example/ita66 "
        "O21=https://k.example/ita66 O22=https://k.example/ita66 O23=https://k.example/ita66 "
        "O24=https://k.example/ita66 O25=https://k.example/ita66 O26=https://k.example/ita66 "
        "O27=https://k.example/ita66 O28=https://k.example/ita66 O29=https://k.example/ita66 "
        "O30=https://k.example/ita66 O31=https://k.example/ita66 O32=https://k.example/ita66 "
        "O33=https://k.example/ita66 O34=https://k.example/ita66 O35=https://k.example/ita66 "
        "O36=https://k.example/ita66 O37=https://k.example/ita66 O38=https://k.example/ita66 "
        "O39=https://k.example/ita66 O40=https://k.example/ita66 O41=https://k.example/ita66 "
        "O42=https://k.example/ita66 O43=https://k.example/ita66",
    ),
    ("ทต.ทาขุมเงิน", "ข้อ 5 (ยกเลิกอันก่อน) https://k.example/5", "auto: submit O5=https://k.example/5"),
    ("ทต.ทาขุมเงิน", "ไม่ส่งข้อ 5 แล้ว https://k.example/5", "auto: promise O5"),
    ("ทต.ทาขุมเงิน", "ข้อ 5 ไม่ส่ง https://k.example/5", "auto: promise O5"),
    ("ทต.ทาขุมเงิน", "เอา https://k.example/5 ไปใส่ข้อ 5 ให้ที", "auto: submit O5=https://k.example/5"),
    ("ทต.ทาขุมเงิน", "ให้ย้ายลิงก์ข้อ 5 https://k.example/5 ไปข้อ 6", "clarify: submit O5=https://k.example/5 O6="),
    (
        "ทต.ทาขุมเงิน",
        "O5 กับ O6 สลับกัน O5 https://k.example/6 O6 https://k.example/5",
        "confirm: submit O5=https://k.example/6 O6=https://k.example/5",
    ),
    (
        "ทต.ทาขุมเงิน",
        "https://k.example/1 ข้อ 1 https://k.example/2",
        "confirm: submit O1=https://k.example/1|https://k.example/2",
    ),
    (
        "ทต.ทาขุมเงิน",
        "ข้อ 1 https://k.example/1 https://k.example/2 ข้อ 2",
        "confirm: submit O1=https://k.example/1 O2=https://k.example/2",
    ),
    (
        "ทต.ทาขุมเงิน",
        "ข้อ 1 https://k.example/1\nhttps://k.example/2 ข้อ 2",
        "auto: submit O1=https://k.example/1 O2=https://k.example/2",
    ),
    ("ทต.ศรีเตี้ย", "ข้อ 11 ส่งค่ะ https://s.example/11?y=66", "auto: submit O11=https://s.example/11?y=66"),
    ("ทต.ศรีเตี้ย", "https://s.example/15 โอสิบห้าเจ้า", "auto: submit O15=https://s.example/15"),
    (
        "ทต.ศรีเตี้ย",
        "๐๗ https://s.example/7 ๐๘ https://s.example/8 ๐๙ ยังทำบ่แล้ว",
        "auto: submit O7=https://s.example/7 O8=https://s.example/8; promise O9",
    ),
    (
        "ทต.ศรีเตี้ย",
        "ข้อ 3, ข้อ 5 และข้อ 6 รวมอยู่ในหน้า https://s.example/all",
        "auto: submit O3=https://s.example/all O5=https://s.example/all O6=https://s.example/all",
    ),
    ("ทต.ศรีเตี้ย", "ประกาศ no gift ปีนี้ https://s.example/ng66", "confirm: submit O31=https://s.example/ng66"),
    ("ทต.ศรีเตี้ย", "o6 แก้ลิงก์นะครับ https://s.example/law2", "auto: submit O6=https://s.example/law2"),
    (
        "ทต.ศรีเตี้ย",
        "ส่งแทนทต.บ้านโฮ่ง ข้อ 2 https://b.example/2",
        "confirm: submit O2=https://b.example/2 agency=ทต.บ้านโฮ่ง",
    ),
    ("ทต.ศรีเตี้ย", "O13 (รายงานผลปี 65) https://s.example/13", "auto: submit O13=https://s.example/13"),
    (
        "ทต.ศรีเตี้ย",
        "ขออนุญาตส่งข้อ 42 มาตรการส่งเสริมคุณธรรม https://s.example/42 จ้า",
        "auto: submit O42=https://s.example/42",
    ),
    ("ทต.ศรีเตี้ย", "ข้อ 1 กับ 2 นะ แต่ 3 ยังไม่ได้ https://s.example/12", "clarify: submit; promise O1 O2"),
    (
        "ทต.ศรีเตี้ย",
        "ข้อ 35 กับ 36 ลิงก์นี้กับลิงก์นี้ https://s.example/35 https://s.example/36",
        "confirm: submit O35=https://s.example/35 O36=https://s.example/36",
    ),
]


@pytest.mark.parametrize(("who", "said", "expected"), TABLE)
def test_read_as_meant(who: str, said: str, expected: str) -> None:
    assert shown(reading(said, who)) == expected
